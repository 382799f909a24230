// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/style/Profile.h"

#include "rules/pattern/RuleTr.h"
#include "rules/reading/LevelReader.h"
#include "rules/yaml/YamlText.h"

#include <QDir>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Reads one file; keeps what it can use and names what it cannot.
class ProfileReader {
public:
    ProfileReader(const YamlText &text, const QString &file, const QStringList &packFolders)
        : m_text(text)
        , m_packFolders(packFolders) {
        m_profile.file = file;
        m_profile.title = QFileInfo(file).completeBaseName();
    }

    Profile read() {
        for (const YamlNode &document : m_text.documents()) {
            attempt([&] {
                if (!document.IsMap())
                    throw YamlMistake{lineOf(document),
                                      RuleTr::tr("a profile must be a map of keys")};
                for (const auto &pair : document)
                    attempt([&] { readKey(pair.first, pair.second); });
            });
        }
        return m_profile;
    }

private:
    template <typename Part>
    void attempt(Part part) {
        try {
            part();
        } catch (const YamlMistake &mistake) {
            m_profile.problems.append(m_text.problem(mistake));
        } catch (const YAML::Exception &error) {
            m_profile.problems.append(
                m_text.problem({error.mark.line + 1, QString::fromStdString(error.msg)}));
        }
    }

    void readKey(const YamlNode &name, const YamlNode &value) {
        const QString key = textOf(name, u"key"_s);
        if (key == u"title")
            m_profile.title = textOf(value, key);
        else if (key == u"packs")
            readPacks(value);
        else if (key == u"levels")
            m_profile.levels = readLevels(value);
        else if (key == u"options")
            readOptions(value);
        else if (key != u"description")
            throw YamlMistake{lineOf(name), RuleTr::tr("a profile has no key “%1”").arg(key)};
    }

    void readPacks(const YamlNode &list) {
        m_profile.packs.emplace();
        if (list.IsScalar())
            return readPack(list);
        if (!list.IsSequence())
            throw YamlMistake{lineOf(list),
                              RuleTr::tr("“%1” must be a list of texts").arg(u"packs"_s)};
        for (const YamlNode &item : list)
            attempt([&] { readPack(item); });
    }

    void readPack(const YamlNode &item) {
        const QString name = textOf(item, u"packs"_s);
        const QStringList folders =
            QStringList{QFileInfo(m_profile.file).absolutePath()} + m_packFolders;
        for (const QString &folder : folders) {
            const QFileInfo pack(QDir(folder), name);
            if (pack.isDir() && !name.trimmed().isEmpty()) {
                m_profile.packs->append(QDir::cleanPath(pack.absoluteFilePath()));
                return;
            }
        }
        throw YamlMistake{lineOf(item), RuleTr::tr("there is no pack “%1”").arg(name)};
    }

    void readOptions(const YamlNode &options) {
        if (!options.IsMap())
            throw YamlMistake{lineOf(options), RuleTr::tr("“options” must be a map of keys")};
        for (const auto &pair : options) {
            attempt([&] {
                const QString key = textOf(pair.first, u"options"_s);
                const QString value = textOf(pair.second, key);
                if (key == u"strictness") {
                    m_profile.strictness = strictnessNamed(value);
                    if (!m_profile.strictness)
                        throw YamlMistake{lineOf(pair.second),
                                          RuleTr::tr("there is no strictness “%1”").arg(value)};
                } else if (key == u"model") {
                    m_profile.model = QDir::cleanPath(
                        QDir(QFileInfo(m_profile.file).absolutePath()).absoluteFilePath(value));
                } else if (std::optional<int> *limit = limitNamed(key)) {
                    *limit = lengthOf(pair.second, value);
                } else {
                    throw YamlMistake{lineOf(pair.first),
                                      RuleTr::tr("a profile has no option “%1”").arg(key)};
                }
            });
        }
    }

    std::optional<int> *limitNamed(const QString &key) {
        LengthLimits &lengths = m_profile.lengths;
        if (key == u"headline-words")
            return &lengths.headlineWords;
        if (key == u"headline-characters")
            return &lengths.headlineCharacters;
        if (key == u"lead-words")
            return &lengths.leadWords;
        return key == u"lead-characters" ? &lengths.leadCharacters : nullptr;
    }

    static int lengthOf(const YamlNode &node, const QString &value) {
        bool isNumber = false;
        const int length = value.toInt(&isNumber);
        if (!isNumber || length < 1)
            throw YamlMistake{lineOf(node), RuleTr::tr("“%1” is not a length").arg(value)};
        return length;
    }

    const YamlText &m_text;
    const QStringList &m_packFolders;
    Profile m_profile;
};

QString levelWord(const RuleChoice &choice) {
    if (!choice.isOn)
        return u"off"_s;
    return choice.level ? levelName(*choice.level) : u"on"_s;
}

} // namespace

Result<Profile> loadProfile(const QString &file, const QStringList &packFolders) {
    try {
        const YamlText text(file);
        // A profile that is half read would check with the wrong packs.
        if (!text.problems().isEmpty())
            return failure(text.problems().first().text());
        return ProfileReader(text, file, packFolders).read();
    } catch (const YamlMistake &mistake) {
        return failure(problemOf(file, mistake).text());
    }
}

std::optional<Strictness> strictnessNamed(const QString &name) {
    static constexpr std::array<QStringView, 3> names = {u"sparing", u"balanced", u"thorough"};
    for (int i = 0; i < int(names.size()); ++i) {
        if (names.at(size_t(i)) == name)
            return Strictness(i);
    }
    return std::nullopt;
}

QByteArray profileOf(const QString &title, const RuleChoices &choices) {
    YAML::Emitter yaml;
    yaml << YAML::BeginMap << YAML::Key << "title" << YAML::Value << title.toStdString();
    yaml << YAML::Key << "levels" << YAML::Value << YAML::BeginMap;
    QStringList rules = choices.keys();
    rules.sort();
    for (const QString &rule : std::as_const(rules))
        yaml << YAML::Key << rule.toStdString() << YAML::Value
             << levelWord(choices.value(rule)).toStdString();
    yaml << YAML::EndMap << YAML::EndMap;
    return QByteArray(yaml.c_str(), qsizetype(yaml.size())) + '\n';
}

RuleChoices choicesOf(const QList<LevelChange> &changes) {
    RuleChoices choices;
    for (const LevelChange &change : changes)
        choices.insert(change.rule, change.choice);
    return choices;
}

} // namespace morat
