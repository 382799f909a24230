// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftAddress.h"

#include "drafts/DraftReader.h"
#include "drafts/WxrIndex.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    if (file.size() > maxDraftBytes || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// XML and JSON are for many things besides drafts.
bool isDraft(const QString &path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "xml"_L1)
        return looksLikeWxr(contentOf(path));
    return suffix != "json"_L1 || looksLikeNinjs(contentOf(path));
}

QStringList articlesOf(const QString &path) {
    if (QFileInfo(path).suffix().compare("xml"_L1, Qt::CaseInsensitive) != 0)
        return {path};
    const QByteArray bytes = contentOf(path);
    if (!looksLikeWxr(bytes))
        return {path};
    QStringList articles;
    for (const WxrItem &item : wxrItems(bytes)) {
        if (item.isArticle())
            articles.append(path + u'#' + item.name);
    }
    // The reader says what is wrong with a file without any.
    return articles.isEmpty() ? QStringList{path} : articles;
}

} // namespace

DraftAddress DraftAddress::of(const QString &path) {
    static const QRegularExpression pattern(u"^(.*\\.xml)#([^/\\\\#]+)$"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(path);
    if (!match.hasMatch() || QFileInfo::exists(path))
        return {path, {}};
    return {match.captured(1), match.captured(2)};
}

QStringList findDrafts(const QStringList &paths) {
    QStringList drafts;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            drafts += articlesOf(path);
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, draftNameFilters(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside.append(walk.next());
        std::sort(inside.begin(), inside.end());
        for (const QString &file : std::as_const(inside)) {
            if (isDraft(file))
                drafts += articlesOf(file);
        }
    }
    return drafts;
}

} // namespace morat
