import { useEffect, useRef, useState } from 'preact/hooks';
import { Option, SingleSelect } from '../elements.ts';

export interface Choice {
  value: string;
  text: string;
}

/** A labeled drop-down list. */
export function Select(props: {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}) {
  const { label, value, choices, onChange } = props;
  const field = useRef<HTMLDivElement>(null);
  // The element takes the words of its options from what is rendered, so in a folded part it finds none: it is made
  // again when the part is unfolded.
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => {
    if (field.current!.checkVisibility()) return;
    const watch = new ResizeObserver(() => {
      if (!field.current!.checkVisibility()) return;
      watch.disconnect();
      setUnfolded(true);
    });
    watch.observe(field.current!);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="field" ref={field}>
      <span aria-hidden="true">{label}</span>
      <SingleSelect
        key={String(unfolded)}
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </Option>
        ))}
      </SingleSelect>
    </div>
  );
}
