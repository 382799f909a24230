// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/DraftKeys.h"

#include "text/SearchText.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A longer headline is no headline; an index would refuse it.
constexpr qsizetype longestKey = 200;

QString orderKey(const QString &words) {
    const QString head = words.left(longestKey);
    return searchable(head) + u'\t' + head.toCaseFolded();
}

} // namespace

DraftKeys keysOfDraft(const QString &title, const QString &path) {
    const QFileInfo file(path);
    const QString name = title.isEmpty() ? file.fileName() : title;
    return {.name = orderKey(name),
            .folder = orderKey(file.path()) + u'\t' + orderKey(name),
            .words = searchable(name + u' ' + path)};
}

} // namespace morat
