// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/History.h"
#include "review/store/Decision.h"

#include <optional>

namespace morat {

/// A decision with what it does to the text, or the place that it marks when it changes nothing.
struct PlanItem {
    Decision decision;
    std::optional<TextChange> change;
    std::optional<TextRange> place;
};

/// What one act of the editor will do: decisions made, and decisions taken back with the change
/// that puts their old words back. Changes are all meant for the text as it stands before the act,
/// and no two touch the same text.
struct Plan {
    QString label;
    QList<PlanItem> made;
    QList<PlanItem> takenBack;
    /// Changes that belong to no decision.
    QList<TextChange> bare = {};
    /// Whether it takes the draft into review, where it is not: what comes by itself does not.
    enum class Opens : quint8 { Review, Nothing } opens = Opens::Review;
};

/// The changes of a plan from the end of the text, so that no change moves the next.
[[nodiscard]] QList<TextChange> changesOf(const Plan &plan);

/// Where the words that a change puts in stand once all changes of its act are made.
[[nodiscard]] TextRange placeAfter(const TextChange &change, const QList<TextChange> &all);

} // namespace morat
