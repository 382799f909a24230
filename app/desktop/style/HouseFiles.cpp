// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/HouseFiles.h"

#include "data/SaveFile.h"
#include "packs/PackArchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr std::array levels{std::pair(Level::Error, "error"), std::pair(Level::Warning, "warning"),
                            std::pair(Level::Info, "info")};

QByteArray contentOf(const RuleChoice &choice) {
    if (!choice.isOn)
        return "off";
    const auto named = std::ranges::find_if(
        levels, [&choice](const auto &each) { return choice.level == each.first; });
    return named == levels.end() ? "on" : named->second;
}

RuleChoice choiceOf(const QByteArray &content) {
    RuleChoice choice{.isOn = content != "off", .level = std::nullopt};
    const auto named = std::ranges::find_if(
        levels, [&content](const auto &each) { return content == each.second; });
    if (named != levels.end())
        choice.level = named->first;
    return choice;
}

QDir folderOf(const HouseAct &act, const QString &folder) {
    return QDir(QDir(folder).filePath(QString::number(act.id)));
}

QString profileIn(const QDir &own) {
    return own.filePath(u"profile.yaml"_s);
}

/// The pack in an act's folder; empty: it is not unpacked.
QString packIn(const QDir &own) {
    const QStringList there = own.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return there.isEmpty() ? QString() : own.filePath(there.constFirst());
}

Result<void> unpack(const HouseAct &act, const QDir &own) {
    QDir().mkpath(own.path());
    if (act.kind == HouseKind::Profile)
        return QFileInfo::exists(profileIn(own))
                   ? Result<void>()
                   : saveFile(profileIn(own), act.content, NewFile::ForItsOwner);
    if (!packIn(own).isEmpty())
        return {};
    const QString archive = own.filePath(u"pack.zip"_s);
    return saveFile(archive, act.content, NewFile::ForItsOwner).and_then([&] {
        return PackImport::stage(archive, own.path(), {}).and_then([](PackImport import) {
            return import.install();
        });
    });
}

bool isOfFiles(const HouseAct &act) {
    return act.kind == HouseKind::Pack || act.kind == HouseKind::Profile;
}

/// Whether a folder is meant as a pack; one that cannot be listed may be.
bool mayBePack(const QString &folder) {
    return !QFileInfo(folder).isReadable() ||
           !QDir(folder).entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files).isEmpty();
}

} // namespace

HouseFiles houseFiles(const QList<HouseAct> &standing, const QString &folder) {
    HouseFiles files;
    for (const HouseAct &act : standing) {
        if (act.kind == HouseKind::Profile)
            files.profile = profileIn(folderOf(act, folder));
        if (act.kind != HouseKind::Pack)
            continue;
        if (const QString pack = packIn(folderOf(act, folder)); !pack.isEmpty())
            files.packs.append(pack);
    }
    return files;
}

HouseFiles unpackHouse(const QList<HouseAct> &standing, const QString &folder) {
    QStringList problems;
    QStringList wanted;
    for (const HouseAct &act : standing) {
        if (!isOfFiles(act))
            continue;
        wanted.append(QString::number(act.id));
        if (const Result<void> done = unpack(act, folderOf(act, folder)); !done)
            problems.append(done.error().message);
    }
    const QDir all(folder);
    for (const QString &name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!wanted.contains(name))
            QDir(all.filePath(name)).removeRecursively();
    }
    HouseFiles files = houseFiles(standing, folder);
    files.problems = problems;
    return files;
}

RuleChoices houseChoices(const QList<HouseAct> &standing) {
    RuleChoices choices;
    for (const HouseAct &act : ofKind(standing, HouseKind::RuleLevel))
        choices.insert(act.subject, choiceOf(act.content));
    return choices;
}

Result<QList<HouseAct>> actsOf(const RuleChoices &choices, const QString &profile,
                               const QString &packFolder, const QString &author) {
    QList<HouseAct> acts;
    for (auto it = choices.cbegin(); it != choices.cend(); ++it)
        acts.append({.kind = HouseKind::RuleLevel,
                     .subject = it.key(),
                     .content = contentOf(*it),
                     .author = author});
    std::ranges::sort(acts, {}, &HouseAct::subject);
    if (!profile.isEmpty()) {
        QFile file(profile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"%1: %2"_s.arg(profile, file.errorString()));
        acts.append({.kind = HouseKind::Profile,
                     .subject = {},
                     .content = file.readAll(),
                     .author = author});
    }
    const QDir packs(packFolder);
    for (const QString &name : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!mayBePack(packs.filePath(name)))
            continue;
        const Result<QByteArray> archive = packArchive(packs.filePath(name));
        if (!archive)
            return tl::make_unexpected(archive.error());
        acts.append(
            {.kind = HouseKind::Pack, .subject = name, .content = *archive, .author = author});
    }
    return acts;
}

} // namespace morat
