// What is left when there is no GraphQL: this one operation, written by hand over its hubs. `16`: the fetches of the
// stock plan; `7`: those that can travel together do; `sockets`: the seven over bare sockets.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { Pool } from 'undici';

const [file, way] = process.argv.slice(2);
const urls = new Map([...readFileSync(file, 'utf8').matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"\)/g)].map(([, name, url]) => [name, new URL(url)]));
const fetchFrom = way === 'sockets' ? overSockets() : overPools();

const deep = 'reviews{id body author{id username reviews{id body product{upc}}}}';
const of = (type, fields) => `query($r:[_Any!]!){_entities(representations:$r){...on ${type}{${fields}}}}`;
const usersOf = (ids) => [...ids].map((id) => ({ __typename: 'User', id }));
const productsOf = (upcs) => [...upcs].map((upc) => ({ __typename: 'Product', upc }));

/** The fetches of the stock plan, one for each place. */
async function sixteen() {
  const products = new Map();
  const people = new Map();
  const keep = (into, given, key) => (answer) => given.forEach((one, index) => into.set(one[key], { ...into.get(one[key]), ...one, ...answer._entities[index] }));
  const goods = async (upcs) => {
    const given = productsOf(upcs);
    await Promise.all([
      fetchFrom('products', of('Product', 'name price weight'), { r: given })
        .then(keep(products, given, 'upc'))
        .then(() => {
          const priced = given.map(({ upc }) => ({ __typename: 'Product', upc, price: products.get(upc).price, weight: products.get(upc).weight }));
          return fetchFrom('inventory', of('Product', 'shippingEstimate'), { r: priced }).then(keep(products, priced, 'upc'));
        }),
      fetchFrom('inventory', of('Product', 'inStock'), { r: given }).then(keep(products, given, 'upc')),
    ]);
  };
  const named = (ids) => {
    const given = usersOf(ids);
    return fetchFrom('accounts', of('User', 'name'), { r: given }).then(keep(people, given, 'id'));
  };
  const left = async () => {
    const { users } = await fetchFrom('accounts', '{users{id username name}}');
    const { _entities: all } = await fetchFrom('reviews', of('User', `reviews{id body product{upc ${deep}}}`), { r: usersOf(users.map(({ id }) => id)) });
    const outer = new Set();
    const inner = new Set();
    const authors = new Set();
    for (const { reviews } of all) for (const { product } of reviews) {
      outer.add(product.upc);
      for (const { author } of product.reviews) {
        authors.add(author.id);
        for (const review of author.reviews) inner.add(review.product.upc);
      }
    }
    await Promise.all([goods(outer), named(authors), goods(inner)]);
    return users.map((user, index) => ({ ...user, reviews: all[index].reviews }));
  };
  const right = async () => {
    const { topProducts: top } = await fetchFrom('products', '{topProducts{upc name price weight}}');
    const given = productsOf(top.map(({ upc }) => upc));
    top.forEach((one) => products.set(one.upc, { ...products.get(one.upc), ...one }));
    const reviewed = async () => {
      const { _entities: all } = await fetchFrom('reviews', of('Product', deep), { r: given });
      const inner = new Set();
      const authors = new Set();
      for (const { reviews } of all) for (const { author } of reviews) {
        authors.add(author.id);
        for (const review of author.reviews) inner.add(review.product.upc);
      }
      await Promise.all([named(authors), goods(inner)]);
      return all;
    };
    const priced = top.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
    const [all] = await Promise.all([reviewed(), fetchFrom('inventory', of('Product', 'inStock shippingEstimate'), { r: priced }).then(keep(products, priced, 'upc'))]);
    return top.map(({ upc }, index) => ({ upc, reviews: all[index].reviews }));
  };
  const [users, top] = await Promise.all([left(), right()]);
  return written(users, top, products, people);
}

/** Everything of one stage for one hub at once. */
async function seven() {
  const [{ users }, { topProducts: top }] = await Promise.all([
    fetchFrom('accounts', '{users{id username name}}'),
    fetchFrom('products', '{topProducts{upc name price weight}}'),
  ]);
  const products = new Map(top.map((one) => [one.upc, one]));
  const people = new Map();
  const stocked = async (given) => {
    const { _entities } = await fetchFrom('inventory', of('Product', 'inStock shippingEstimate'), {
      r: given.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight })),
    });
    given.forEach((one, index) => Object.assign(one, _entities[index]));
  };
  const [both] = await Promise.all([
    fetchFrom('reviews', `query($u:[_Any!]!$p:[_Any!]!){u:_entities(representations:$u){...on User{reviews{id body product{upc ${deep}}}}} p:_entities(representations:$p){...on Product{${deep}}}}`, {
      u: usersOf(users.map(({ id }) => id)),
      p: productsOf(top.map(({ upc }) => upc)),
    }),
    stocked(top),
  ]);
  const more = new Set();
  const authors = new Set();
  const look = ({ author }) => {
    authors.add(author.id);
    for (const review of author.reviews) more.add(review.product.upc);
  };
  for (const { reviews } of both.u) for (const { product } of reviews) {
    more.add(product.upc);
    product.reviews.forEach(look);
  }
  for (const { reviews } of both.p) reviews.forEach(look);
  const missing = [...more].filter((upc) => !products.has(upc));
  const asked = missing.length > 0 ? missing : [...more];
  await Promise.all([
    fetchFrom('products', of('Product', 'upc name price weight'), { r: productsOf(asked) }).then(({ _entities }) => {
      const found = _entities.map((one) => ({ ...one }));
      found.forEach((one) => products.set(one.upc, { ...one }));
      return stocked(asked.map((upc) => products.get(upc)));
    }),
    fetchFrom('accounts', of('User', 'id name'), { r: usersOf(authors) }).then(({ _entities }) => _entities.forEach((one) => people.set(one.id, one))),
  ]);
  return written(
    users.map((user, index) => ({ ...user, reviews: both.u[index].reviews })),
    top.map(({ upc }, index) => ({ upc, reviews: both.p[index].reviews })),
    products,
    people,
  );
}

function written(users, top, products, people) {
  const goods = (upc) => {
    const { inStock, name, price, shippingEstimate, weight } = products.get(upc);
    return { inStock, name, price, shippingEstimate, upc, weight };
  };
  const author = ({ id, username, reviews }) => ({
    id,
    username,
    name: people.get(id).name,
    reviews: reviews.map(({ id: review, body, product }) => ({ id: review, body, product: goods(product.upc) })),
  });
  const words = (review) => ({ id: review.id, body: review.body, author: author(review.author) });
  return JSON.stringify({
    data: {
      users: users.map(({ id, username, name, reviews }) => ({
        id,
        username,
        name,
        reviews: reviews.map((review) => ({
          id: review.id,
          body: review.body,
          product: { ...goods(review.product.upc), reviews: review.product.reviews.map(words) },
        })),
      })),
      topProducts: top.map(({ upc, reviews }) => ({ ...goods(upc), reviews: reviews.map(words) })),
    },
  });
}

function overPools() {
  const pools = new Map([...urls].map(([name, url]) => [name, { pool: new Pool(url.origin, { connections: 64 }), path: url.pathname }]));
  const headers = { 'content-type': 'application/json' };
  return async (hub, query, variables) => {
    const { pool, path } = pools.get(hub);
    const { body } = await pool.request({ method: 'POST', path, headers, body: JSON.stringify({ query, variables }) });
    return JSON.parse(await body.text()).data;
  };
}

/** Answers in whole with a content length, on connections that are kept: nothing else is understood. */
function overSockets() {
  const free = new Map([...urls.keys()].map((name) => [name, []]));
  return (hub, query, variables) =>
    new Promise((resolve, reject) => {
      const url = urls.get(hub);
      const body = JSON.stringify({ query, variables });
      let socket = free.get(hub).pop();
      if (!socket) {
        socket = connect(Number(url.port), url.hostname);
        socket.setNoDelay(true);
        socket.on('data', (chunk) => socket.take(chunk));
        socket.on('error', (error) => socket.fail(error));
      }
      let parts = [];
      let size = 0;
      let whole = -1;
      let from = 0;
      socket.fail = reject;
      socket.take = (chunk) => {
        parts.push(chunk);
        size += chunk.length;
        if (whole === -1) {
          const all = parts.length === 1 ? chunk : Buffer.concat(parts);
          const end = all.indexOf('\r\n\r\n');
          if (end === -1) return;
          from = end + 4;
          whole = from + Number(/content-length: (\d+)/.exec(all.latin1Slice(0, end))[1]);
        }
        if (size < whole) return;
        const all = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        free.get(hub).push(socket);
        parts = [];
        resolve(JSON.parse(all.utf8Slice(from)).data);
      };
      socket.write(`POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
}

const answer = way === '16' ? sixteen : seven;
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    answer().then(
      (text) => {
        const bytes = Buffer.from(text);
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
        response.end(bytes);
      },
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
