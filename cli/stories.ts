import { readOperations, type StoryOperation } from '../gateway/supergraph/story-operations.ts';
import { CommandFailure } from './failure.ts';

/**
 * The operation of a story, by the story's number or name and, where it has several, the operation's name.
 * @throws CommandFailure that says which there are.
 */
export function findStory(story: string, operation?: string): StoryOperation {
  const all = readOperations();
  const ofStory = all.filter((candidate) => candidate.story === story || candidate.story.startsWith(`${story}-`));
  if (ofStory.length === 0) {
    const stories = [...new Set(all.map((candidate) => candidate.story))];
    throw new CommandFailure(`a story is one of ${stories.join(', ')}; got ${story}`, 2);
  }
  const found = operation === undefined ? ofStory[0] : ofStory.find(({ name }) => name === operation);
  if (!found) {
    throw new CommandFailure(
      `an operation of ${story} is one of ${ofStory.map(({ name }) => name).join(', ')}; got ${operation}`,
      2,
    );
  }
  return found;
}
