// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/lexicon/SyllableInventory.h"

namespace morat {

/// Whether a word is a part of a person's name: with a capital, inside a sentence, after a form of
/// address (“bà Nhiểu”), or in a run of capitals that holds a family name before it (“Trần Thị
/// Nhiểu”; two alone may as well be a place: “Lâm Đồng”).
[[nodiscard]] bool isInPersonsName(const CheckedBlock &block, qsizetype token);

/// Whether the folded word is a form of address: ông, bà, cháu.
[[nodiscard]] bool isAddress(const QString &folded);

/// Whether many people are called by the folded word, a common one or not, or it is a family's.
[[nodiscard]] bool isGivenName(const QString &folded);

/// Suggestions for a word of a name: those that people are called by, or that are rare, first, in
/// their order; none where all are common words. A person is not to become one by a key.
[[nodiscard]] QStringList suggestionsForName(const QStringList &suggestions,
                                             const SyllableInventory &inventory);

} // namespace morat
