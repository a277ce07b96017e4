import { Option, SingleSelect } from '../elements.ts';

export interface Choice {
  value: string;
  text: string;
}

/** A labelled drop-down list. */
export function Select(props: {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <SingleSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </Option>
        ))}
      </SingleSelect>
    </div>
  );
}
