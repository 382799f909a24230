// SPDX-License-Identifier: GPL-3.0-or-later
// The table of settings. To add one, write its row. Included by Settings.h and Settings.cpp, hence
// without an include guard.
//
//   MORAT_SETTING(name, type, key in the file, default)
//
// clang-format off
MORAT_SETTING(Language, QString, "interface/language", u"vi"_s)       ///< "vi" or "en"
MORAT_SETTING(Author, QString, "review/author", userFullName())       ///< whose name decisions carry
MORAT_SETTING(Recents, QStringList, "files/recent", QStringList())    ///< paths, newest first
MORAT_SETTING(LastFolder, QString, "files/folder", QString())         ///< where the file dialog opens
MORAT_SETTING(WatchedFolder, QString, "files/watched", QString())     ///< drafts come from it by themselves; empty: none
MORAT_SETTING(DraftOrder, int, "drafts/order", 0)                     ///< a DraftOrder
MORAT_SETTING(DraftsShown, int, "drafts/shown", 0)                    ///< a DraftsShown
MORAT_SETTING(SavedFilters, QStringList, "drafts/filters", QStringList()) ///< lines of savedChoice()
MORAT_SETTING(Keys, QStringList, "interface/keys", QStringList())    ///< chosen other than shipped, as ActionRegistry says them
MORAT_SETTING(TourGiven, bool, "interface/tour-given", false)         ///< it comes by itself only once
MORAT_SETTING(Geometry, QByteArray, "window/geometry", QByteArray())
MORAT_SETTING(Columns, QByteArray, "window/columns", QByteArray())    ///< splitter of list, text and findings
MORAT_SETTING(Rows, QByteArray, "window/rows", QByteArray())          ///< splitter of findings and detail
MORAT_SETTING(HidesDrafts, bool, "window/hides-drafts", false)        ///< the list of drafts
MORAT_SETTING(HidesSide, bool, "window/hides-side", false)            ///< the panes right of the text
MORAT_SETTING(SideTab, int, "window/side", 0)                         ///< findings or decisions
MORAT_SETTING(LastDraft, QString, "window/draft", QString())          ///< on the desk when the program ended; its path
MORAT_SETTING(LastCaret, int, "window/caret", 0)                      ///< a position in its text
MORAT_SETTING(Zoom, int, "text/zoom", 0)                              ///< steps from the text's usual size
MORAT_SETTING(TextView, int, "text/view", 0)                          ///< a TextViews::View
MORAT_SETTING(ShowsBeside, bool, "text/beside", false)                ///< the text before, beside the text in work
MORAT_SETTING(ShowInfos, bool, "findings/infos", false)
MORAT_SETTING(Strictness, int, "findings/strictness", -1)             ///< a Strictness; -1: as the profile has it
MORAT_SETTING(SharedStore, QString, "store/server", QString())        ///< address of the newsroom's database, without a password; empty: this computer's own
MORAT_SETTING(ServesOthers, bool, "serve/on", false)                  ///< other programs are answered while the desk is open
MORAT_SETTING(ServePort, int, "serve/port", 8081)                     ///< 0: any that is free
MORAT_SETTING(Profile, QString, "style/profile", QString())           ///< the profile's file; empty: none
MORAT_SETTING(RuleDrafts, QStringList, "style/rule-drafts", QStringList()) ///< rules that nothing proves yet, as RuleDrafts writes them
MORAT_SETTING(PackFolder, QString, "style/packs", QString())          ///< the newsroom's packs; empty: beside the settings
// clang-format on
