import { readSettings } from '../gateway/config.ts';
import { demoRoles, isDemoRole } from '../gateway/identity/demo-accounts.ts';
import { developmentIssuer } from '../gateway/identity/development-issuer.ts';
import { CommandFailure } from './failure.ts';

/** `archipel token ACCOUNT`: nothing but the token on standard output, so that it can stand in another command. */
export async function token(account: string): Promise<void> {
  if (!isDemoRole(account)) throw new CommandFailure(`an account is one of ${demoRoles.join(', ')}; got ${account}`, 2);
  const { dataFolder, developmentIssuer: trusted } = readSettings(process.env);
  if (!trusted) {
    throw new CommandFailure(
      'the development issuer is not trusted in production; ARCHIPEL_DEV_ISSUER=1 says that it is',
    );
  }
  process.stdout.write(`${await developmentIssuer(dataFolder).tokenFor(account)}\n`);
}
