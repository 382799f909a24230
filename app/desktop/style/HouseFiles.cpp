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

/// The folder of an act, and in it the pack's once it is unpacked.
QString unpacked(const HouseAct &act, const QDir &folder, QStringList &problems) {
    const QDir own(folder.filePath(QString::number(act.id)));
    const auto pack = [&own] {
        const QStringList there = own.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return there.isEmpty() ? QString() : own.filePath(there.constFirst());
    };
    if (const QString there = pack(); !there.isEmpty())
        return there;
    QDir().mkpath(own.path());
    const QString archive = own.filePath(u"pack.zip"_s);
    const Result<void> done = saveFile(archive, act.content, NewFile::ForItsOwner).and_then([&] {
        return PackImport::stage(archive, own.path(), {}).and_then([](PackImport import) {
            return import.install();
        });
    });
    if (!done)
        problems.append(done.error().message);
    return pack();
}

} // namespace

HouseFiles houseFiles(const QList<HouseAct> &standing, const QString &folder) {
    HouseFiles files;
    const QDir all(folder);
    QStringList wanted;
    for (const HouseAct &act : standing) {
        if (act.kind != HouseKind::Pack && act.kind != HouseKind::Profile)
            continue;
        wanted.append(QString::number(act.id));
        if (act.kind == HouseKind::Pack) {
            if (const QString pack = unpacked(act, all, files.problems); !pack.isEmpty())
                files.packs.append(pack);
            continue;
        }
        const QString profile = all.filePath(wanted.constLast() + u"/profile.yaml"_s);
        if (!QFileInfo::exists(profile)) {
            QDir().mkpath(QFileInfo(profile).absolutePath());
            if (const auto saved = saveFile(profile, act.content, NewFile::ForItsOwner); !saved)
                files.problems.append(saved.error().message);
        }
        files.profile = profile;
    }
    for (const QString &name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!wanted.contains(name))
            QDir(all.filePath(name)).removeRecursively();
    }
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
        const Result<QByteArray> archive = packArchive(packs.filePath(name));
        if (!archive)
            continue; // a folder without rules is no pack
        acts.append(
            {.kind = HouseKind::Pack, .subject = name, .content = *archive, .author = author});
    }
    return acts;
}

} // namespace morat
