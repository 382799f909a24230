// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QDateTime>
#include <QList>
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
    struct Reply {
        QString text;
        ChangeAuthor author;
        QString id = {}; ///< as DraftComment::id
    };
    QList<Reply> replies = {};
    bool isDone = false; ///< settled: word processors show it so, or hide it
    /// By what the file knows it; empty: it is not in the file yet. What is there is not written
    /// once more, but gets replies that are not, and is done when this says so.
    QString id = {};
};

} // namespace morat
