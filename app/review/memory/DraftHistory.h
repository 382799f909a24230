// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Archive.h"
#include "text/Text.h"

namespace morat {

/// What somebody did to a draft, or what came of its file.
struct HistoryEvent {
    enum class Kind : quint8 {
        Seen,      ///< a version of the file came onto the desk
        Decided,   ///< a finding was decided on
        TakenBack, ///< …and that was undone
        Moved,     ///< from one state to another
        Typed,     ///< words were written without a finding; when, nobody noted
    };
    Kind kind = Kind::Seen;
    QDateTime time;         ///< UTC; not valid: it is not known
    QString author;         ///< empty: nobody's
    int version = 0;        ///< which of the file's versions it is about, from 1; 0: of none
    Decision decision;      ///< of Decided and TakenBack
    Store::Transition move; ///< of Moved
    QString before;         ///< of Typed
    QString after;
};

/// A text that the draft had.
struct HistoryText {
    enum class Stage : quint8 { AsItCame, AsReviewed };
    int version = 0; ///< from 1, in the order in which the file's versions were seen
    Stage stage = Stage::AsItCame;
    QDateTime time; ///< UTC: when the version was seen, when the draft changed last
    Text text;
};

/// Who did what to a draft, when, and every text that it had.
struct DraftHistory {
    ArchivedDraft draft;
    QList<HistoryEvent> events; ///< oldest first; what has no time last
    QList<HistoryText> texts;   ///< oldest first; a version of which nothing was changed once
    QStringList notices;        ///< versions that cannot be read
};

[[nodiscard]] Result<DraftHistory> historyOf(const Archive &archive, qint64 draft);

/// Where one text says something else than another.
struct TextChangeShown {
    QString left; ///< what stands before and behind it in the later one, on its line
    QString right;
    QString before;  ///< empty: it was put in
    QString after;   ///< empty: it was taken out
    TextRange place; ///< of `after` in the later text, joined
    friend bool operator==(const TextChangeShown &, const TextChangeShown &) = default;
};
[[nodiscard]] QList<TextChangeShown> differencesBetween(const Text &before, const Text &after);

/// "seen", "decided", "taken-back", "moved", "typed": as reports name it.
[[nodiscard]] QString kindName(HistoryEvent::Kind kind);

} // namespace morat
