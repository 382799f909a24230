// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/StyleControl.h"

#include "data/SaveFile.h"
#include "desktop/style/HouseFiles.h"
#include "packs/OwnPack.h"
#include "review/journal/ListChange.h"
#include "review/store/House.h"
#include "rules/style/Profile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

StyleControl::StyleControl(Settings &settings, Store &store, StepWriter &writer, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_store(store)
    , m_writer(writer)
    , m_rulesOff(store.rulesOff()) {
    loadChoices();
    connect(&m_watch, &StyleWatch::changed, this, &StyleControl::reload);
}

QString StyleControl::choicesFile() const {
    return QDir(m_settings.folder()).filePath(u"house-style.yaml"_s);
}

void StyleControl::loadChoices() {
    if (!QFile::exists(choicesFile()))
        return;
    const Result<Profile> read = loadProfile(choicesFile(), {});
    m_choicesAreDamaged = !read || !read->problems.isEmpty();
    if (read)
        m_choices = choicesOf(read->levels);
    if (m_choicesAreDamaged)
        m_notice = tr("What was changed in the house style cannot all be read: %1")
                       .arg(read ? read->problems.first().text() : read.error().message);
}

Result<void> StyleControl::saveChoices(const RuleChoices &choices) {
    // What could not be read stays for whoever can read it.
    if (m_choicesAreDamaged && !QFile::copy(choicesFile(), choicesFile() + u".damaged"_s) &&
        !QFile::exists(choicesFile() + u".damaged"_s))
        return failure(tr("%1 is damaged and cannot be set aside.").arg(choicesFile()));
    QDir().mkpath(m_settings.folder());
    return saveFile(choicesFile(), profileOf(u"Mo-rát"_s, choices)).map([&] {
        m_choicesAreDamaged = false;
        m_choices = choices;
    });
}

QString StyleControl::packsHere() const {
    const QString chosen = m_settings.get<Setting::PackFolder>();
    return chosen.isEmpty() ? QDir(m_settings.folder()).filePath(u"packs"_s) : chosen;
}

QString StyleControl::houseFolder() const {
    return m_store.path() + u".house"_s;
}

Result<QList<HouseAct>> StyleControl::ownActs() const {
    return actsOf(m_choices, m_settings.get<Setting::Profile>(), packsHere(),
                  m_settings.get<Setting::Author>());
}

StyleSources StyleControl::sources() const {
    StyleSources sources;
    sources.profile = m_settings.get<Setting::Profile>();
    sources.packFolder = packsHere();
    sources.choices = m_choices;
    if (const int strictness = m_settings.get<Setting::Strictness>(); strictness >= 0)
        sources.strictness = Strictness(std::min(strictness, int(Strictness::Thorough)));
    sources.newsroomModel = defaultNewsroomModel();
    const QString own = QDir(sources.packFolder).filePath(u"nha-minh"_s);
    if (QDir(own).exists())
        sources.packs = {own};
    // What the newsroom set for all its desks holds at this one, whatever is set here.
    const QList<HouseAct> &standing = House::of(m_store).standing();
    const auto take = [own = sources.packs](StyleSources &taken, const HouseFiles &files) {
        if (!files.profile.isEmpty())
            taken.profile = files.profile;
        taken.packs = files.packs + own;
    };
    take(sources, houseFiles(standing, houseFolder()));
    sources.choices.insert(houseChoices(standing));
    sources.complete = [take, standing, folder = houseFolder()](StyleSources &loaded) {
        const HouseFiles files = unpackHouse(standing, folder);
        take(loaded, files);
        return files.problems;
    };
    return sources;
}

QString StyleControl::ownPack() const {
    return QDir(packFolder()).filePath(u"nha-minh"_s);
}

Strictness StyleControl::strictness() const {
    return m_style ? m_style->strictness : sources().strictness.value_or(Strictness::Balanced);
}

Result<void> StyleControl::withdrawOff(const QString &rule) {
    if (!m_store.rulesOff().contains(rule))
        return {};
    return switchRuleOn(rule, m_store, m_writer).map([this] {
        m_rulesOff = m_store.rulesOff();
        emit ruleSwitchedOn();
    });
}

Result<void> StyleControl::mayChoose(const QString &rule) const {
    for (const HouseAct &act : ofKind(House::of(m_store).standing(), HouseKind::RuleLevel)) {
        if (act.subject == rule)
            return failure(
                tr("%1 set this rule for all desks. It is taken back where that is kept: "
                   "File, The whole desk, Shared review database.")
                    .arg(act.author));
    }
    return {};
}

Result<void> StyleControl::choose(const QString &rule, const RuleChoice &choice) {
    if (Result<void> may = mayChoose(rule); !may)
        return may;
    RuleChoices choices = m_choices;
    choices.insert(rule, choice);
    return saveChoices(choices)
        .and_then(
            [&]() -> Result<void> { return choice.isOn ? withdrawOff(rule) : Result<void>(); })
        .map([this] { emit sourcesChanged(); });
}

Result<void> StyleControl::restore(const QString &rule) {
    RuleChoices choices = m_choices;
    choices.remove(rule);
    return saveChoices(choices).and_then([&] { return withdrawOff(rule); }).map([this] {
        emit sourcesChanged();
    });
}

Result<void> StyleControl::saveRule(const SubstitutionDraft &draft, const QString &inPlaceOf) {
    // A level chosen before would hide the one that is saved now.
    RuleChoices choices = m_choices;
    const bool hidesIt = choices.remove(draft.id);
    return saveOwnRule(ownPack(), draft, inPlaceOf)
        .and_then([&] { return hidesIt ? saveChoices(choices) : Result<void>(); })
        .map([this] { emit sourcesChanged(); });
}

Result<void> StyleControl::removeRule(const QString &id) {
    return removeOwnRule(ownPack(), id).map([this] { emit sourcesChanged(); });
}

void StyleControl::setProfile(const QString &file) {
    m_settings.set<Setting::Profile>(file);
    // The profile says how strict its publication is; the menu can say otherwise afterwards.
    m_settings.unset(Setting::Strictness);
    emit sourcesChanged();
}

void StyleControl::setPackFolder(const QString &folder) {
    m_settings.set<Setting::PackFolder>(folder);
    emit sourcesChanged();
}

void StyleControl::setStrictness(Strictness strictness) {
    m_settings.set<Setting::Strictness>(int(strictness));
    emit sourcesChanged();
}

void StyleControl::takeRecords(const QHash<QString, RuleRecord> &records) {
    if (m_records == records)
        return;
    m_records = records;
    emit styleChanged();
}

void StyleControl::takeStyle(const std::shared_ptr<const HouseStyle> &style) {
    m_style = style;
    const StyleSources wanted = sources();
    m_watch.watch(style->folders + QStringList{wanted.packFolder},
                  wanted.profile.isEmpty() ? QStringList() : QStringList{wanted.profile},
                  style->prints);
    emit styleChanged();
}

void StyleControl::refreshRulesOff() {
    if (m_rulesOff == m_store.rulesOff())
        return;
    m_rulesOff = m_store.rulesOff();
    emit styleChanged();
}

QString StyleControl::titleOf(const QString &rule) const {
    if (!m_style)
        return rule;
    for (const Rule &each : m_style->rules->rules) {
        if (each.id == rule && !each.title.isEmpty())
            return each.title;
    }
    for (const RuleInfo &each : m_style->standardRules) {
        if (each.id == rule && !each.title.isEmpty())
            return each.title;
    }
    return rule;
}

} // namespace morat
