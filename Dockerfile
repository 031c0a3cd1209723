# One image for every process of the graph: a hub, a gateway, or all of them at once, by its command.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node cli/archipel.mjs --help > /dev/null && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --from=build --chown=root:root /app/cli/archipel.mjs ./cli/
COPY --from=build --chown=root:root /app/schema ./schema
COPY --from=build --chown=root:root /app/subgraphs ./subgraphs
COPY --from=build --chown=root:root /app/gateway ./gateway
# The one folder that is written to: the keys of the development issuer, and the embedded database where there is no other.
RUN mkdir /data && chown node:node /data
ENV ARCHIPEL_DATA=/data HOST=0.0.0.0 PORT=4000
VOLUME /data
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=16", "--heap-growing-percent=50", "cli/archipel.mjs"]
CMD ["start"]
