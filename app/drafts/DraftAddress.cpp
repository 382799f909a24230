// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftAddress.h"

#include "data/FolderListing.h"
#include "drafts/DraftReader.h"
#include "drafts/Formats.h"

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

bool isDraft(const QString &path) {
    const QString name = QFileInfo(path).fileName();
    // Word and LibreOffice put a file of their own beside one that is open.
    if (name.startsWith("~$"_L1) || name.startsWith(".~lock."_L1))
        return false;
    const FormatTable named = formatsFor(name);
    return std::any_of(named.cbegin(), named.cend(), [&](const Format *format) {
        return format->isDraft == nullptr || format->isDraft(contentOf(path));
    });
}

QStringList articlesOf(const QString &path) {
    for (const Format *format : formatsFor(path)) {
        if (format->items == nullptr)
            continue;
        const QByteArray bytes = contentOf(path);
        if (format->isDraft != nullptr && !format->isDraft(bytes))
            continue;
        QStringList articles;
        for (const QString &item : format->items(bytes))
            articles.append(path + u'#' + item);
        // The reader says what is wrong with a file without any.
        if (!articles.isEmpty())
            return articles;
    }
    return {path};
}

} // namespace

DraftAddress DraftAddress::of(const QString &path) {
    static const QRegularExpression pattern(u"^(.*)#([^/\\\\#]+)$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(path);
    if (!match.hasMatch() || !mayHoldSeveral(match.captured(1)) || QFileInfo::exists(path))
        return {path, {}};
    return {match.captured(1), match.captured(2)};
}

QString DraftAddress::beside(QStringView ending) const {
    const QFileInfo info(file);
    const QString ofItem = item.isEmpty() ? QString() : u'-' + item;
    return info.dir().filePath(info.completeBaseName() + ofItem + ending);
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
