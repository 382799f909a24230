// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>

namespace morat {

/// Character references that stand in a text as letters: "Nguy&#7877;n", "GD&amp;ĐT", and what is
/// meant by them.
struct VisibleEntity {
    enum class Meaning : quint8 {
        Letters,   ///< what a reader would see
        Space,     ///< a no-break space, with the spaces around it
        Markup,    ///< < or >: a tag may be meant, or a sign
        Invisible, ///< a soft hyphen, a joiner
    };
    TextRange range;
    QString text; ///< what is meant; empty where it is invisible
    Meaning meaning = Meaning::Letters;
};

/// The references of a text in order; those that touch are one, and a mark takes the letter before
/// it along. A text encoded several times over is decoded as often.
[[nodiscard]] QList<VisibleEntity> visibleEntitiesIn(const QString &text);

} // namespace morat
