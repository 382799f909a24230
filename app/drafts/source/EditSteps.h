// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"

#include <QList>
#include <QStringView>

namespace morat {

/// The edit as the smallest steps that make it: line breaks and embeds that stand on both sides
/// are kept, and so is what a step's range and its replacement have in common at both ends (whole
/// clusters only). In a step only one side has line breaks. Steps are in order.
[[nodiscard]] QList<Edit> smallestSteps(QStringView joined, const Edit &edit);

/// The draft's text with the edits made, NFC.
[[nodiscard]] QString editedText(const Draft &draft, const QList<Edit> &edits);

/// Taking out the "ầu\nđ" of "đầu\nđ" leaves the same text as taking out "đầu\n". Tries the start
/// of the range, and of every other range whose removal leaves the same, until one is taken.
template <typename Take>
[[nodiscard]] bool anySlideOf(QStringView joined, TextRange range, Take takeAt) {
    if (takeAt(range.start))
        return true;
    const qsizetype length = range.length;
    for (qsizetype at = range.start;
         at > 0 && range.start - at < length && joined[at - 1] == joined[at - 1 + length];) {
        if (takeAt(--at))
            return true;
    }
    for (qsizetype at = range.start; at + length < joined.size() && at - range.start < length &&
                                     joined[at] == joined[at + length];) {
        if (takeAt(++at))
            return true;
    }
    return false;
}

} // namespace morat
