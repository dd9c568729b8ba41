/** The choice among activation functions, alike in every figure. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import { useStrings } from '@/i18n';
import type { FunctionName } from '@/math/nonlinearities';

interface ActivationChoiceProps<Name extends FunctionName> {
  readonly names: readonly Name[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

export function ActivationChoice<Name extends FunctionName>(props: ActivationChoiceProps<Name>) {
  const words = useStrings().site.activation;
  return <ChoiceField label={words.choose} words={words.names} term="f" {...props} />;
}
