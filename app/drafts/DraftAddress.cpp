// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftAddress.h"

#include "data/FolderListing.h"
#include "drafts/DraftReader.h"
#include "drafts/cms/NinjsReader.h"
#include "drafts/cms/WxrIndex.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > maxDraftBytes || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// XML and JSON are for many things besides drafts.
bool isDraft(const QString &path) {
    const QString name = QFileInfo(path).fileName();
    // Word and LibreOffice put a file of their own beside one that is open.
    if (!QDir::match(draftNameFilters(), name) || name.startsWith("~$"_L1) ||
        name.startsWith(".~lock."_L1))
        return false;
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

FoundDrafts lookForDraftsAmong(const QStringList &files, const std::stop_token &stop) {
    FoundDrafts found;
    for (const QString &file : files) {
        if (stop.stop_requested())
            break;
        if (isDraft(file))
            found.drafts += articlesOf(file);
        else
            found.others.append(file);
    }
    return found;
}

FoundDrafts lookForDrafts(const QStringList &paths, const std::stop_token &stop) {
    FoundDrafts found;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            found.drafts += articlesOf(path);
            continue;
        }
        const FolderListing inside = listFolder(path, stop);
        found.problems += inside.problems;
        const FoundDrafts among = lookForDraftsAmong(inside.files, stop);
        found.drafts += among.drafts;
        found.others += among.others;
    }
    return found;
}

} // namespace morat
