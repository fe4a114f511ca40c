import { useNavigate } from '@tanstack/react-router';
import { useWrite } from '../../app/write/use-write.ts';
import { upload, type Upload } from './upload.ts';

/** Sends a file and goes to where it is looked at; refusals are messages unless somebody shows them. */
export function useUpload(): (
  read: () => Promise<Upload>,
  onProblem?: (error: unknown) => void,
) => Promise<void> {
  const write = useWrite();
  const navigate = useNavigate();
  return async (read, onProblem) => {
    const made = await write({
      run: async () => upload(await read()),
      ...(onProblem && { onProblem }),
    });
    if (made) await navigate({ to: '/imports/$id', params: { id: made.id } });
  };
}
