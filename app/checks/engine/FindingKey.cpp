// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/FindingKey.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype hashLength = 24; ///< hexadecimal digits
constexpr QStringView mark = u"k:";

QString hashed(const QString &spelled) {
    const QByteArray sum =
        QCryptographicHash::hash(spelled.toUtf8(), QCryptographicHash::Sha256).toHex();
    return mark + QString::fromLatin1(sum.left(hashLength));
}

} // namespace

QString surroundingsKey(const QString &rule, const QList<Token> &tokens, TextRange range) {
    constexpr qsizetype reach = 2;
    constexpr qsizetype mostInside = 64; // a finding may mark a whole paragraph
    constexpr qsizetype longestWord = 128;
    const auto isWord = [](const Token &token) {
        return token.kind != TokenKind::Punctuation && token.kind != TokenKind::Symbol;
    };
    // Tokens are in order, so that a block full of findings is not searched from its start each
    // time.
    const auto firstInside =
        std::partition_point(tokens.cbegin(), tokens.cend(), [range](const Token &token) {
            return token.range.end() <= range.start;
        });
    const auto firstAfter =
        std::partition_point(firstInside, tokens.cend(), [range](const Token &token) {
            return token.range.start < range.end();
        });
    QStringList before;
    for (auto it = firstInside; it != tokens.cbegin() && before.size() < reach;) {
        --it;
        if (isWord(*it))
            before.prepend(it->folded.left(longestWord));
    }
    QStringList inside;
    for (auto it = firstInside; it != firstAfter && inside.size() < mostInside; ++it)
        inside.append(it->folded.left(longestWord));
    QStringList after;
    for (auto it = firstAfter; it != tokens.cend() && after.size() < reach; ++it) {
        if (isWord(*it))
            after.append(it->folded.left(longestWord));
    }
    return hashed(rule % u'|' % before.join(u' ') % u'[' % inside.join(u' ') % u']' %
                  after.join(u' '));
}

QString findingKey(const QString &surroundings, int occurrence) {
    return surroundings % u'#' % QString::number(occurrence);
}

QString shortKey(const QString &key) {
    const qsizetype hash = key.lastIndexOf(u'#');
    // Whatever else is used for a key is one.
    if (key.startsWith(mark) || hash < 0 || !key.contains(u'['))
        return key;
    return hashed(key.left(hash)) % QStringView(key).mid(hash);
}

} // namespace morat
