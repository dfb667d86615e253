/** What a scene of scores can do: come back as it was published, or be published anew. Enter never publishes a second time. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

export interface PublishButtonsProps {
  isPublished: boolean;
  isBusy: boolean;
  canPublish: boolean;
  words: { publish: string; show: string };
  onPublish: () => void;
  onShow: () => void;
}

export function PublishButtons(props: PublishButtonsProps) {
  const { isPublished, isBusy, canPublish, words, onPublish, onShow } = props;
  const first = useRef<HTMLButtonElement>(null);
  const canPress = isPublished || canPublish;
  // A button that cannot be pressed yet takes no focus; the key that opened the dialog is followed by Enter.
  useEffect(() => {
    if (canPress) first.current?.focus();
  }, [canPress, isPublished]);
  const publish = {
    onClick: onPublish,
    loading: isBusy,
    disabled: !canPublish,
    children: words.publish,
  };
  return isPublished ? (
    <>
      <Button variant="default" {...publish} />
      <Button ref={first} onClick={onShow} loading={isBusy} data-autofocus>
        {words.show}
      </Button>
    </>
  ) : (
    <Button ref={first} {...publish} data-autofocus />
  );
}
