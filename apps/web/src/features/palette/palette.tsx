export default function Palette({ onClose }: { readonly onClose: () => void }) {
  return <button onClick={onClose}>Palette</button>;
}
