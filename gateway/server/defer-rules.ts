import { GraphQLError, Kind, type ValidationRule } from 'graphql';

/**
 * Where `@defer` may stand, which the reference implementation does not know yet: not at the root of a mutation, whose
 * fields run in their order, and each label once, written out.
 */
export const deferRule: ValidationRule = (context) => {
  const labels = new Set<string>();
  const refuse = (message: string, nodes: ConstructorParameters<typeof GraphQLError>[1]) =>
    context.reportError(new GraphQLError(message, nodes));
  return {
    Directive(node) {
      if (node.name.value !== 'defer') return;
      const given = (name: string) => node.arguments?.find((argument) => argument.name.value === name)?.value;
      const when = given('if');
      const isNever = when?.kind === Kind.BOOLEAN && !when.value;
      const parent = context.getParentType();
      if (!isNever && parent && parent === context.getSchema().getMutationType())
        refuse('"@defer" cannot stand at the root of a mutation: its fields run in their order.', node);
      const label = given('label');
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING)
        refuse('The label of "@defer" is written out: no variable can stand for it.', label);
      else if (labels.has(label.value))
        refuse(`Two parts are deferred as "${label.value}": give each a label of its own.`, label);
      else labels.add(label.value);
    },
  };
};
