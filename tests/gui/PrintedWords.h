// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>
#include <functional>

// The words of pages, as a reader would count them.
namespace morat {

/// Words of a document with these properties, in its order.
inline QStringList wordsWith(const QTextDocument &document,
                             const std::function<bool(const QTextCharFormat &)> &isWanted) {
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (isWanted(at.fragment().charFormat()))
                found.append(at.fragment().text());
        }
    }
    return found;
}

inline QStringList struckOut(const QTextDocument &document) {
    return wordsWith(document, [](const auto &format) { return format.fontStrikeOut(); });
}

inline QStringList underlined(const QTextDocument &document) {
    return wordsWith(document, [](const auto &format) { return format.fontUnderline(); });
}

/// The marks of notes.
inline QStringList raised(const QTextDocument &document) {
    return wordsWith(document, [](const auto &format) {
        return format.verticalAlignment() == QTextCharFormat::AlignSuperScript;
    });
}

inline QStringList wordsOf(const QString &text) {
    using namespace Qt::StringLiterals;
    return text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
}

} // namespace morat
