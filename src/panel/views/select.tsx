export interface SelectChoice {
  value: string;
  text: string;
}

/** A labeled drop-down list. */
export function Select(props: {
  label: string;
  value: string;
  choices: SelectChoice[];
  onChange: (value: string) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
