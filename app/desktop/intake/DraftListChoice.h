// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/DraftQuery.h"

#include <QString>

#include <optional>

namespace morat {

/// Which drafts the list shows, as its boxes say it. As the settings keep it: rows are only ever
/// added at the end.
enum class DraftsShown : quint8 {
    All, ///< but for the archive
    NeedsWork,
    New,
    InReview,
    Reviewed,
    Exported,
    WithErrors,
    Mine,
    Overdue,
    Assigned,
    SecondReading,
    Returned,
    Archived
};

/// What is chosen above the list of drafts: order and filter, of which some have a name.
struct DraftListChoice {
    DraftOrder order = DraftOrder::Arrival;
    DraftsShown shown = DraftsShown::All;
    QString words = {}; ///< that headline, file or folder must hold; marks and case do not count
    std::optional<QString> desk = std::nullopt; ///< only of that desk of the newsroom
    friend bool operator==(const DraftListChoice &, const DraftListChoice &) = default;
};

/// What is asked of the store for that. `me`: whose drafts “mine” are; `now`: past which deadlines
/// are overdue, UTC.
[[nodiscard]] DraftQuery queryOf(const DraftListChoice &choice, const QString &me,
                                 const QDateTime &now);

/// A choice with the name that somebody gave it, as a line of the settings; and back, nothing when
/// the line says none.
[[nodiscard]] QString savedChoice(const QString &name, const DraftListChoice &choice);
struct NamedChoice {
    QString name;
    DraftListChoice choice;
};
[[nodiscard]] std::optional<NamedChoice> choiceFrom(const QString &line);

} // namespace morat
