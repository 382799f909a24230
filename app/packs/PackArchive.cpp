// SPDX-License-Identifier: GPL-3.0-or-later
#include "packs/PackArchive.h"

#include "data/SaveFile.h"
#include "drafts/package/ZipPackage.h"
#include "rules/pattern/RuleTr.h"
#include "rules/reading/RuleBook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A newsroom's rules are some hundred kilobytes; more is something else.
constexpr qint64 largestPack = 16 * 1024 * 1024;
constexpr qint64 mostFiles = 500;

const QStringList &packSuffixes() {
    static const QStringList suffixes{u"yaml"_s, u"yml"_s, u"tsv"_s, u"csv"_s, u"md"_s, u"txt"_s};
    return suffixes;
}

bool isRuleFile(const QString &name) {
    return name.endsWith(u".yaml"_s) || name.endsWith(u".yml"_s);
}

Result<QByteArray> readWhole(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestPack)
        return failure(RuleTr::tr("%1 is too large for a pack").arg(path));
    return file.readAll();
}

/// The folder in the archive that holds rules: the only one, or the archive itself. Ends in "/".
std::optional<QString> packFolderIn(const QStringList &names) {
    QStringList folders;
    for (const QString &name : names) {
        const QString folder = name.left(name.lastIndexOf(u'/') + 1);
        if (isRuleFile(name) && !folders.contains(folder))
            folders.append(folder);
    }
    return folders.size() == 1 ? std::optional(folders.first()) : std::nullopt;
}

/// A name that is a folder's name on every system.
QString folderName(const QString &wanted) {
    QString name;
    for (const QChar c : wanted.simplified())
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    return name.left(60);
}

} // namespace

Result<QByteArray> packArchive(const QString &folder) {
    const QDir dir(folder);
    QList<PackageFile> files;
    qint64 size = 0;
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files, QDir::Name)) {
        if (!packSuffixes().contains(info.suffix().toLower()))
            continue;
        const Result<QByteArray> content = readWhole(info.filePath());
        if (!content)
            return tl::make_unexpected(content.error());
        size += content->size();
        files.append({QString(dir.dirName() + u'/' + info.fileName()), *content});
    }
    const bool hasRules = std::any_of(files.cbegin(), files.cend(), [](const PackageFile &file) {
        return isRuleFile(file.name);
    });
    if (!hasRules)
        return failure(RuleTr::tr("the folder %1 holds no rules").arg(folder));
    if (size > largestPack || files.size() > mostFiles)
        return failure(RuleTr::tr("%1 is too large for a pack").arg(folder));
    return ZipPackage::of(files);
}

Result<void> PackImport::unpack(const QString &archive, const QString &packFolder) {
    const Result<QByteArray> bytes = readWhole(archive);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const Result<ZipPackage> package = ZipPackage::open(*bytes);
    if (!package)
        return tl::make_unexpected(package.error());
    QStringList names = package->names();
    names.sort();
    const std::optional<QString> inside = packFolderIn(names);
    if (!inside)
        return failure(
            RuleTr::tr("%1 holds no pack: its rules must stand in one folder").arg(archive));
    const QString wanted = inside->isEmpty() ? QFileInfo(archive).completeBaseName()
                                             : inside->chopped(1).section(u'/', -1);
    const QString name = folderName(wanted);
    if (name.isEmpty() || names.size() > mostFiles)
        return failure(RuleTr::tr("%1 holds no pack that can be unpacked").arg(archive));
    if (!QDir().mkpath(packFolder))
        return failure(RuleTr::tr("the folder %1 cannot be made").arg(packFolder));
    m_target = QDir(packFolder).filePath(name);
    // Beside its place, so that it is moved there and not copied; hidden, so that it is no pack.
    m_stage = std::make_unique<QTemporaryDir>(QDir(packFolder).filePath(u".nhap-XXXXXX"_s));
    m_staged = m_stage->filePath(name);
    if (!m_stage->isValid() || !QDir().mkpath(m_staged))
        return failure(RuleTr::tr("the folder %1 cannot be written to").arg(packFolder));
    qint64 size = 0;
    for (const QString &member : std::as_const(names)) {
        const QString bare = member.mid(inside->size());
        const bool isPart = member.startsWith(*inside) && !bare.contains(u'/') &&
                            !bare.contains(u'\\') && !bare.startsWith(u'.') &&
                            packSuffixes().contains(QFileInfo(bare).suffix().toLower());
        if (!isPart) {
            if (!member.endsWith(u'/'))
                m_leftOut.append(member);
            continue;
        }
        const Result<QByteArray> content = package->member(member);
        if (!content)
            return tl::make_unexpected(content.error());
        size += content->size();
        if (size > largestPack)
            return failure(RuleTr::tr("%1 is too large for a pack").arg(archive));
        if (const Result<void> saved = saveFile(QDir(m_staged).filePath(bare), *content); !saved)
            return saved;
    }
    return {};
}

Result<PackImport> PackImport::stage(const QString &archive, const QString &packFolder,
                                     const QList<PackContent> &before) {
    PackImport import;
    if (const Result<void> unpacked = import.unpack(archive, packFolder); !unpacked)
        return tl::make_unexpected(unpacked.error());
    const PackContent content = readPack(import.m_staged);
    import.m_title = content.pack.title;
    import.m_ruleCount = content.pack.ruleCount;
    // The packs before have problems of their own.
    import.m_problems = mergePacks(before + QList<PackContent>{content})
                            .problems.mid(mergePacks(before).problems.size());
    for (PackProblem &problem : import.m_problems)
        problem.file = QFileInfo(archive).fileName() + problem.file.mid(import.m_staged.size());
    if (import.m_ruleCount == 0 && content.levels.isEmpty()) {
        QStringList reasons{RuleTr::tr("not one rule in %1 holds").arg(archive)};
        for (const PackProblem &problem : std::as_const(import.m_problems))
            reasons.append(problem.text());
        return failure(reasons.join(u'\n'));
    }
    return import;
}

bool PackImport::replacesAnother() const {
    return QFileInfo::exists(m_target);
}

Result<void> PackImport::install() {
    QDir dir;
    const QString aside = m_stage->filePath(u"cu"_s);
    const bool replaces = replacesAnother();
    if (replaces && !dir.rename(m_target, aside))
        return failure(RuleTr::tr("%1 cannot be put aside").arg(m_target));
    if (!dir.rename(m_staged, m_target)) {
        if (replaces && !dir.rename(aside, m_target)) {
            m_stage->setAutoRemove(false);
            return failure(RuleTr::tr("%1 could not be written; what stood there is in %2")
                               .arg(m_target, aside));
        }
        return failure(RuleTr::tr("%1 could not be written").arg(m_target));
    }
    return {};
}

} // namespace morat
