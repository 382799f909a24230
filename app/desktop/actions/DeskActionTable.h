// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions, in the order of the menus. To add one, write its row, and connect the
// action in the controller that does it. Included by DeskAction.h for the names and by
// DeskAction.cpp for the rest, hence without an include guard. No key is a bare letter: letters
// belong to the input method.
//
//   MORAT_ACTION(name, section, menu, group in it, enabled when, where its keys hold, keys, text)
//   MORAT_ACTIONS(… the same …, names of the variants)
//
// clang-format off
MORAT_ACTION(Open, Files, File, 0, always, Everywhere, "Ctrl+O", QT_TRANSLATE_NOOP("DeskActions", "&Open drafts…"))
MORAT_ACTION(OpenFolder, Files, File, 0, always, Everywhere, "Ctrl+Shift+O", QT_TRANSLATE_NOOP("DeskActions", "Open a &folder…"))
MORAT_ACTIONS(OpenRecent, Files, Recents, 0, hasRecentFile, OutsideFields, "", "%1", recentFileNames)
MORAT_ACTIONS(ReadInCharset, Files, Charsets, 0, mayChooseCharset, OutsideFields, "", "%1", charsetNames)
MORAT_ACTION(WatchFolder, Files, File, 1, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&Watch a folder…"))
MORAT_ACTION(StopWatching, Files, File, 1, isWatching, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "Stop wa&tching the folder"))
MORAT_ACTION(StopReading, Files, File, 1, isReading, OutsideFields, "Esc", QT_TRANSLATE_NOOP("DeskActions", "Stop reading drafts"))
MORAT_ACTION(Export, Finishing, File, 2, hasDraftAtRest, OutsideFields, "Ctrl+Shift+E", QT_TRANSLATE_NOOP("DeskActions", "&Export the corrected text…"))
MORAT_ACTION(ExportTracked, Finishing, File, 2, mayTrackChanges, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "Export with tracked &changes…"))
MORAT_ACTION(SaveReport, Finishing, File, 2, hasDraft, OutsideFields, "Ctrl+Shift+L", QT_TRANSLATE_NOOP("DeskActions", "Save the &list of corrections…"))
MORAT_ACTION(NextDraft, Files, File, 3, always, OutsideFields, "Ctrl+PgDown", QT_TRANSLATE_NOOP("DeskActions", "&Next draft"))
MORAT_ACTION(PreviousDraft, Files, File, 3, always, OutsideFields, "Ctrl+PgUp", QT_TRANSLATE_NOOP("DeskActions", "&Previous draft"))
MORAT_ACTION(RemoveDraft, Files, File, 3, hasDraftAtRest, OutsideFields, "Ctrl+Shift+W", QT_TRANSLATE_NOOP("DeskActions", "&Remove draft from the desk…"))
MORAT_ACTION(Quit, Files, File, 4, always, Everywhere, "Ctrl+Q", QT_TRANSLATE_NOOP("DeskActions", "&Quit"))

MORAT_ACTION(Undo, Deciding, Edit, 0, canUndo, OutsideFields, "Ctrl+Z", QT_TRANSLATE_NOOP("DeskActions", "&Undo"))
MORAT_ACTION(Redo, Deciding, Edit, 0, canRedo, OutsideFields, "Ctrl+Y Ctrl+Shift+Z", QT_TRANSLATE_NOOP("DeskActions", "&Redo"))
MORAT_ACTION(RestoredWork, Deciding, Edit, 0, mayDiscardRestored, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "Restored &work: compare or discard…"))
MORAT_ACTION(Find, Moving, Edit, 1, hasDraft, Everywhere, "Ctrl+F", QT_TRANSLATE_NOOP("DeskActions", "&Find in the text…"))
MORAT_ACTION(FindNext, Moving, Edit, 1, hasDraft, Everywhere, "F3", QT_TRANSLATE_NOOP("DeskActions", "Find ne&xt"))
MORAT_ACTION(FindPrevious, Moving, Edit, 1, hasDraft, Everywhere, "Shift+F3", QT_TRANSLATE_NOOP("DeskActions", "Find pre&vious"))

MORAT_ACTION(StartReview, Moving, Review, 0, hasDraftAtRest, OutsideFields, "F7", QT_TRANSLATE_NOOP("DeskActions", "&Start or continue the review"))
MORAT_ACTION(NextFinding, Moving, Review, 0, hasDraft, OutsideFields, "F8 Ctrl+J", QT_TRANSLATE_NOOP("DeskActions", "&Next open finding"))
MORAT_ACTION(PreviousFinding, Moving, Review, 0, hasDraft, OutsideFields, "Shift+F8 Ctrl+K", QT_TRANSLATE_NOOP("DeskActions", "&Previous open finding"))
MORAT_ACTION(AcceptFirst, Deciding, Review, 1, hasSuggestion, OutsideFields, "Ctrl+Return Ctrl+Enter", QT_TRANSLATE_NOOP("DeskActions", "&Accept first suggestion and go to the next"))
MORAT_ACTIONS(AcceptSuggestion, Deciding, None, 0, hasSuggestion, OutsideFields, "Ctrl+%1", QT_TRANSLATE_NOOP("DeskActions", "Accept suggestion %1"), oneToNine)
MORAT_ACTION(AcceptAll, Deciding, Review, 1, hasSuggestion, OutsideFields, "Ctrl+Shift+Return Ctrl+Shift+Enter", QT_TRANSLATE_NOOP("DeskActions", "Accept &all of this kind, as one step"))
MORAT_ACTION(EditInPlace, Deciding, Review, 1, onOpenFinding, OutsideFields, "Ctrl+E", QT_TRANSLATE_NOOP("DeskActions", "&Edit in place"))
MORAT_ACTION(IgnoreOnce, Deciding, Review, 2, onOpenFinding, OutsideFields, "Ctrl+I", QT_TRANSLATE_NOOP("DeskActions", "&Ignore this time"))
MORAT_ACTION(IgnoreInArticle, Deciding, Review, 2, onOpenFinding, OutsideFields, "Ctrl+Shift+I", QT_TRANSLATE_NOOP("DeskActions", "Ignore in this ar&ticle"))
MORAT_ACTION(AcceptWord, Deciding, Review, 2, onWord, OutsideFields, "Ctrl+D", QT_TRANSLATE_NOOP("DeskActions", "Always accept this &word"))
MORAT_ACTION(SwitchRuleOff, Deciding, Review, 2, onOpenFinding, OutsideFields, "Ctrl+Shift+D", QT_TRANSLATE_NOOP("DeskActions", "Switch this rule &off"))
MORAT_ACTION(MarkReviewed, Finishing, Review, 3, mayMarkReviewed, OutsideFields, "Ctrl+U", QT_TRANSLATE_NOOP("DeskActions", "&Mark as reviewed"))
MORAT_ACTION(BackToReview, Finishing, Review, 3, mayTakeBackIntoReview, OutsideFields, "Ctrl+Shift+U", QT_TRANSLATE_NOOP("DeskActions", "Take &back into review"))
MORAT_ACTION(CheckSure, Checking, Strictness, 4, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&Sure typos only"))
MORAT_ACTION(CheckLikely, Checking, Strictness, 4, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&Likely typos, too"))
MORAT_ACTION(CheckAll, Checking, Strictness, 4, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&All typos, doubtful ones too"))
MORAT_ACTION(HouseStyle, Checking, Review, 4, always, Everywhere, "Ctrl+,", QT_TRANSLATE_NOOP("DeskActions", "&House style…"))

MORAT_ACTION(ZoomIn, View, View, 0, always, Everywhere, "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("DeskActions", "Text &larger"))
MORAT_ACTION(ZoomOut, View, View, 0, always, Everywhere, "Ctrl+-", QT_TRANSLATE_NOOP("DeskActions", "Text &smaller"))
MORAT_ACTION(ZoomReset, View, View, 0, always, Everywhere, "Ctrl+0", QT_TRANSLATE_NOOP("DeskActions", "Text in its &usual size"))
MORAT_ACTION(FocusText, View, View, 1, always, Everywhere, "F6", QT_TRANSLATE_NOOP("DeskActions", "Go to the &text"))
MORAT_ACTION(FocusFindings, View, View, 1, always, Everywhere, "Shift+F6", QT_TRANSLATE_NOOP("DeskActions", "Go to the &findings"))
MORAT_ACTION(NameEditor, View, View, 2, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "Name of the &editor…"))
MORAT_ACTION(SpeakVietnamese, View, Language, 2, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "Tiếng &Việt"))
MORAT_ACTION(SpeakEnglish, View, Language, 2, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&English"))
MORAT_ACTION(KeyboardHelp, View, Help, 0, always, Everywhere, "F1", QT_TRANSLATE_NOOP("DeskActions", "&Keyboard"))
MORAT_ACTION(About, View, Help, 0, always, OutsideFields, "", QT_TRANSLATE_NOOP("DeskActions", "&About Mo-rát"))
// clang-format on
