// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Archives.h"

#include "cli/Arguments.h"
#include "cli/Console.h"
#include "cli/Outputs.h"
#include "drafts/DraftConversion.h"
#include "drafts/Formats.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The file to write in a folder. Articles that keep their format stay in one file.
QString nameToWrite(const DraftAddress &address, const QString &to) {
    if (address.entry.isEmpty())
        return QFileInfo(address.file).fileName();
    const Format *anew = formatNamed(conversionFormat(to));
    const QString suffix = QFileInfo(address.entry).suffix();
    if (anew == nullptr || (address.item.isEmpty() && anew->suffixes.contains(suffix.toLower())))
        return address.entry;
    QString name = address.entry;
    if (!suffix.isEmpty())
        name.chop(suffix.size() + 1);
    if (!address.item.isEmpty())
        name += u'-' + address.item;
    return name + u'.' + anew->suffixes.first();
}

} // namespace

bool isWholeArchive(const QString &path) {
    return isArchiveName(path) && DraftAddress::of(path).entry.isEmpty() &&
           QFileInfo(path).isFile();
}

void sayWhatIsNoDraft(const FoundDrafts &found) {
    QMap<QString, QStringList> byArchive;
    for (const QString &other : found.others) {
        const DraftAddress address = DraftAddress::of(other);
        if (!address.entry.isEmpty())
            byArchive[address.file].append(address.entry);
    }
    constexpr qsizetype told = 8;
    for (auto each = byArchive.cbegin(); each != byArchive.cend(); ++each) {
        complain(
            each.key() + u": "_s +
            Cli::tr("%n file(s) in it left out, they are no drafts: %1", nullptr, int(each->size()))
                .arg(each->mid(0, told).join(u", "_s) + (each->size() > told ? u"…"_s : u""_s)));
    }
}

Result<QList<DraftToWrite>> outOfArchive(const FoundDrafts &found, const QString &output,
                                         const QString &to) {
    if (found.drafts.isEmpty())
        return QList<DraftToWrite>(); // it was said why
    if (!QFileInfo(output).isDir() || output == standardOutput) {
        if (found.drafts.size() == 1)
            return QList<DraftToWrite>{{found.drafts.first(), output}};
        return failure(Cli::tr(
            "The ZIP archive holds %n draft(s): name with -o a folder that is there, or one "
            "draft by “#” and its name in it after the archive's.",
            nullptr, int(found.drafts.size())));
    }
    QList<DraftToWrite> writing;
    QHash<QString, QString> writers; // by the name in lower case, as some disks compare it
    for (const QString &draft : found.drafts) {
        const DraftAddress address = DraftAddress::of(draft);
        const QString name = nameToWrite(address, to);
        const QString file = QDir(output).filePath(name);
        const QString writer = name == address.entry ? name : draft;
        QString &first = writers[name.toCaseFolded()];
        if (!first.isEmpty() && first != writer)
            return failure(
                Cli::tr("%1 would be written by two drafts; nothing was written.").arg(file));
        first = writer;
        if (QFileInfo::exists(file))
            return failure(Cli::tr("%1 is there already; nothing was written.").arg(file));
        if (!QDir().mkpath(QFileInfo(file).path()))
            return failure(Cli::tr("The folder %1 cannot be made.").arg(QFileInfo(file).path()));
        writing.append({draft, file});
    }
    return writing;
}

} // namespace morat
