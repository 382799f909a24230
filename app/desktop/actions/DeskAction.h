// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

namespace morat {

/// Everything that can be done on the desk by a key or from a menu. An action is a row of
/// DeskActionTable.h and nothing else: its name here, its text, keys, place and condition.
enum class DeskAction : quint8 {
#define MORAT_ACTION(id, ...) id,
#define MORAT_ACTIONS(id, ...) id,
#include "desktop/actions/DeskActionTable.h"
#undef MORAT_ACTION
#undef MORAT_ACTIONS
};

/// Headings of the keyboard help, in its order.
enum class ActionSection : quint8 { Files, Moving, Deciding, Checking, Finishing, View };

/// Menus and the menus in them; `None`: the action is reached by its keys and buttons only.
enum class Menu : quint8 {
    None,
    File,
    Recents,
    ThisFile, ///< its file, and what comes from it
    Charsets,
    Incoming,
    Data, ///< what is about all drafts
    Edit,
    Review,
    Ignoring,
    Changing,
    Asking,
    Page, ///< where PDF documents can be read
    Strictness,
    Draft,
    View,
    TextSize,
    Language,
    Help,
};

/// Where the keys of an action are its own.
enum class KeysHold : quint8 {
    Everywhere,
    OutsideFields, ///< not where something else than the draft is written, which it would lose
};

/// What of the desk decides which actions can be run.
struct DeskState {
    bool hasDraft = false;
    bool mayChooseCharset = false; ///< the draft's file does not say its charset itself
    bool hasNewVersion = false;    ///< somebody else wrote into the draft's file
    bool hasOutside = false;       ///< of a saved page the article or all of it can be read
    bool mayTrackChanges = false;  ///< the draft's format has tracked changes
    bool mayMarkReviewed = false;
    bool mayTakeBackIntoReview = false;
    bool canUndo = false;
    bool canRedo = false;
    bool mayDiscardRestored =
        false;                    ///< work came back from the journal, and nothing was done since
    bool isHeld = false;          ///< somebody else has the draft: it can only be read
    bool hasDifferences = false;  ///< a new version of the file changed what nobody has looked at
    bool hasQuestions = false;    ///< the author was asked something in the draft
    bool mayReply = false;        ///< …and nothing but the answers is written here
    bool hasOtherVersion = false; ///< work on the draft that the store went on without
    bool onOpenFinding = false;   ///< the current finding waits for a decision
    bool onWord = false;          ///< …and is about the spelling of a word
    qsizetype suggestions = 0;    ///< …and has so many
    bool hasPage = false;         ///< a typeset page is beside the draft
    bool isReading = false;       ///< drafts are being read
    bool isWatching = false;      ///< a folder is watched
    qsizetype recentFiles = 0;
    /// An input method composes in the draft's text: nothing else of it may change.
    bool isComposing = false;
};

struct ActionRow {
    using Condition = bool (*)(const DeskState &state, qsizetype variant);

    DeskAction id{};
    const char *name = nullptr; ///< of the enumerator, for tests and accessibility tools
    ActionSection section{};
    Menu menu{};
    int group = 0; ///< a line is drawn between groups of a menu
    Condition isEnabled = nullptr;
    KeysHold hold{};
    const char *keys = nullptr; ///< portable, separated by a blank; %1: the variant, from 1
    const char *text = nullptr; ///< of the context DeskActions; %1: the variant's name
    /// The names of its variants, each an action of its own; null: the row is one action.
    QStringList (*variants)() = nullptr;
};

/// In the order of the enumerators, which is that of the menus.
[[nodiscard]] std::span<const ActionRow> actionRows();
[[nodiscard]] QString sectionTitle(ActionSection section);

} // namespace morat
