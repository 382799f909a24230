// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QDateTime>
#include <QString>

namespace morat {

/// Who made a correction, and when: a word processor shows it beside each.
struct ChangeAuthor {
    QString name;
    QDateTime time;
};

/// What somebody says beside a place of a draft's text.
struct DraftComment {
    TextRange range; ///< of Text::joined()
    QString text;    ///< lines are paragraphs
    ChangeAuthor author;
};

} // namespace morat
