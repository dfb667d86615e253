/** Dialog and drawer as every page draws them: closed by Escape, by a press beside them, and by the browser's Back. */
import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core';
import { useBackCloses } from './back.ts';

export function ModalLayer(props: ModalProps) {
  useBackCloses(props.opened, props.onClose);
  return <Modal {...props} />;
}

export function DrawerLayer(props: DrawerProps) {
  useBackCloses(props.opened, props.onClose);
  return <Drawer {...props} />;
}
