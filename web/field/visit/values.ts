import type {
  AnswerValue,
  BodyValue,
  CloseValue,
  CopyValue,
  DoorValue,
  DrawValue,
  EndValue,
  InChargeValue,
  NoteValue,
  ObservationValue,
  PaperValue,
  PhotoValue,
  PlaceValue,
  PositionValue,
  ReadoutValue,
  RemarkValue,
  ResidentsCount,
  SectionsCount,
  ShiftValue,
  SignatureValue,
  SignSeenValue,
  TalkValue,
  TraceValue,
} from '../../shared/log/types';

/** A voice note is a note with a file; whoever does not know the members still reads its text. */
export interface VoiceNote extends NoteValue {
  file?: string;
  size?: number;
  type?: string;
}

/** The value of each kind of operation. */
export interface Values {
  'departure': PositionValue;
  'arrival': PositionValue;
  'leave': PositionValue;
  'door': DoorValue;
  'incharge': InChargeValue;
  'body': BodyValue;
  'answer': AnswerValue;
  'count': ResidentsCount | SectionsCount;
  'shift': ShiftValue;
  'photo': PhotoValue;
  'note': VoiceNote;
  'place': PlaceValue;
  'draw': DrawValue;
  'talk': TalkValue;
  'observation': ObservationValue;
  'sign-seen': SignSeenValue;
  'remark': RemarkValue;
  'readout': ReadoutValue;
  'signature': SignatureValue;
  'paper': PaperValue;
  'copy': CopyValue;
  'trace': TraceValue;
  'end': EndValue;
  'done': Record<string, never>;
  'close': CloseValue;
}
