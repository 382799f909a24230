// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"
#include "review/store/StoreStatements.h"

#include <QStringView>

// How the store's values stand in the columns of its tables.
namespace morat {

/// What the schema gives a version of which nothing has been saved.
inline constexpr QStringView emptySavedText = u"{}";
[[nodiscard]] QString savedTextToJson(const SavedText &text);
[[nodiscard]] SavedText savedTextFromJson(const QString &json);

[[nodiscard]] QString timeToText(const QDateTime &time);
[[nodiscard]] QDateTime timeFromText(const QString &text);

/// That a draft is the one at a path: on Windows, capitals and small letters name one file.
#ifdef Q_OS_WIN
inline constexpr QStringView isAtPath = u"path = ? COLLATE NOCASE";
#else
inline constexpr QStringView isAtPath = u"path = ?";
#endif

/// The columns to select for draftFromRow().
inline constexpr QStringView draftColumns =
    u"id, path, title, state, open_errors, open_warnings, open_infos, decided, changed_at, "
    "assignee, deadline, entered_at, desk";
inline constexpr int draftColumnCount = 13;
[[nodiscard]] DraftRecord draftFromRow(const StoreQuery &query);
/// A number that this version does not know is a draft that somebody works on.
[[nodiscard]] WorkflowState stateFromNumber(int number);

/// KiB of pages that a connection to SQLite keeps at most: the queue of 50,000 drafts.
inline constexpr QStringView storeCacheSize = u"PRAGMA cache_size = -32000";

/// What stands where a draft has no deadline: after all times.
inline constexpr QStringView noDeadline = u"9999-12-31T23:59:59.999Z";

/// The columns to select for decisionFromRow(). Keys are rows of a table of their own.
inline constexpr QStringView decisionColumns =
    u"id, verb, rule, category, level, subject, original, replacement, message, author, "
    "decided_at, undone, taken";
[[nodiscard]] Decision decisionFromRow(const StoreQuery &query);

/// Who moved a draft to a state last.
inline constexpr QStringView lastHandedOn =
    u"SELECT author FROM transitions WHERE draft_id = ? AND to_state = ? ORDER BY id DESC LIMIT 1";

} // namespace morat
