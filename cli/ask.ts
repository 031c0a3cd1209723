import type { Gateway } from '../gateway/server/gateway.ts';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** Asks a gateway of this process the way a client would, but for the socket. */
export async function ask(
  gateway: Pick<Gateway, 'inject'>,
  request: { query: string; variables?: Record<string, unknown> | undefined },
  { token, language }: { token?: string | undefined; language?: string | undefined } = {},
): Promise<Answer> {
  const response = await gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    payload: request,
  });
  return response.json<Answer>();
}
