// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/style/HouseLoader.h"

#include "rules/pattern/RuleTr.h"
#include "rules/reading/LevelReader.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Why the old version goes on.
QString keptNotice(const QString &what, const QString &reason) {
    return RuleTr::tr("The new version of %1 has a mistake; the one before it goes on.\n%2")
        .arg(what, reason);
}

/// Changes in a profile are about pack rules and standard ones alike: parts them, and names those
/// that are about neither.
RuleChoices standardChoices(const QList<LevelChange> &changes, const QList<RuleInfo> &standard,
                            const RuleBook &book, const QString &file,
                            QList<PackProblem> &problems) {
    RuleChoices choices;
    for (const LevelChange &change : changes) {
        const auto isStandard = [&change](const RuleInfo &rule) { return rule.id == change.rule; };
        const auto isOfPack = [&change](const Rule &rule) { return rule.id == change.rule; };
        if (std::any_of(standard.cbegin(), standard.cend(), isStandard))
            choices.insert(change.rule, change.choice);
        else if (std::none_of(book.rules.cbegin(), book.rules.cend(), isOfPack))
            problems.append(problemOf(file, noSuchRule(change)));
    }
    return choices;
}

} // namespace

HouseLoader::HouseLoader(DataFolders folders)
    : m_folders(std::move(folders)) {}

Result<void> HouseLoader::loadData(const QString &model) {
    if (m_checks && model == m_model)
        return {};
    return loadCheckData(m_folders, model).map([&](std::shared_ptr<const CheckData> checks) {
        m_standardRules = makeEngine(checks).rules();
        m_checks = std::move(checks);
        m_model = model;
    });
}

Result<std::optional<Profile>> HouseLoader::profileFor(const StyleSources &sources) {
    if (sources.profile.isEmpty()) {
        m_profile.reset();
        return std::optional<Profile>();
    }
    QStringList folders{programPacks(m_folders.shipped)};
    if (!sources.packFolder.isEmpty())
        folders.prepend(sources.packFolder);
    Result<Profile> read = loadProfile(sources.profile, folders);
    const bool isSound = read && read->problems.isEmpty();
    if (!isSound && m_profile && m_profile->file == sources.profile) {
        const QString reason = read ? read->problems.first().text() : read.error().message;
        m_kept.append(keptNotice(QDir::toNativeSeparators(sources.profile), reason));
        return m_profile;
    }
    if (!read)
        return tl::make_unexpected(read.error());
    if (isSound)
        m_profile = *read;
    return std::optional<Profile>(std::move(*read));
}

/// A share that is away for a moment takes no packs with it.
QStringList HouseLoader::newsroomPacks(const QString &folder) {
    if (folder.isEmpty())
        return {};
    if (!QDir(folder).exists())
        return m_listed.value(folder);
    return m_listed[folder] = packsIn(folder);
}

PackContent HouseLoader::pack(const QString &folder) {
    PackContent read = readPack(folder);
    const auto sound = m_packs.constFind(folder);
    if (!read.problems.isEmpty() && sound != m_packs.cend()) {
        m_kept.append(keptNotice(sound->pack.title, read.problems.first().text()));
        return *sound;
    }
    if (read.problems.isEmpty())
        m_packs.insert(folder, read);
    return read;
}

Result<HouseStyle> HouseLoader::load(const StyleSources &named) {
    m_kept.clear();
    StyleSources sources = named;
    if (named.complete)
        m_kept += named.complete(sources);
    SourcePrints prints;
    for (const QString &path : {sources.profile, sources.packFolder}) {
        if (!path.isEmpty())
            prints.insert(path, sourcePrint(path));
    }
    const Result<std::optional<Profile>> chosen = profileFor(sources);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    const Profile profile = chosen->value_or(Profile());
    const Result<void> data =
        loadData(profile.model.isEmpty() ? sources.newsroomModel : profile.model);
    if (!data)
        return tl::make_unexpected(data.error());

    HouseStyle style;
    style.checks = m_checks;
    style.standardRules = m_standardRules;
    style.problems = profile.problems;
    style.profileTitle = profile.title;
    style.lengths = profile.lengths;
    style.folders = profile.packs ? *profile.packs
                                  : QStringList{newestDefaultPack(m_folders, m_kept)} +
                                        newsroomPacks(sources.packFolder);
    for (const QString &folder : sources.packs) {
        if (!style.folders.contains(folder))
            style.folders.append(folder);
    }
    QList<PackContent> packs;
    for (const QString &folder : std::as_const(style.folders)) {
        prints.insert(folder, sourcePrint(folder));
        packs.append(pack(folder));
    }
    style.prints = std::move(prints);
    RuleBook book = mergePacks(packs);
    style.problems += book.problems;
    style.profileChoices =
        standardChoices(profile.levels, m_standardRules, book, profile.file, style.problems);
    book = withChoices(std::move(book), choicesOf(profile.levels));
    style.asWritten = std::make_shared<const RuleBook>(book);
    style.rules = std::make_shared<const RuleBook>(withChoices(std::move(book), sources.choices));
    style.choices = style.profileChoices;
    for (const RuleInfo &rule : m_standardRules) {
        if (const auto own = sources.choices.constFind(rule.id); own != sources.choices.cend())
            style.choices.insert(rule.id, *own);
    }
    style.strictness =
        sources.strictness.value_or(profile.strictness.value_or(Strictness::Balanced));
    style.kept = m_kept;
    return style;
}

} // namespace morat
