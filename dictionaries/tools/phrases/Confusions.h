// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace morat::phrases {

struct Variant {
    QString syllable;
    QString category; ///< as the phrase file names it
};

/// The syllables that people write for this folded one: one confusion away (ch/tr, s/x, d/gi/r,
/// l/n, hỏi/ngã, final n/ng and c/t), and any other tone as a typing error. i/y is a
/// matter of style and not among them. Many of the answers are no Vietnamese syllables.
[[nodiscard]] QList<Variant> variantsOf(const QString &syllable);

} // namespace morat::phrases
