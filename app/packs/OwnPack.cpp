// SPDX-License-Identifier: GPL-3.0-or-later
#include "packs/OwnPack.h"

#include "data/SaveFile.h"
#include "rules/pattern/RuleTr.h"
#include "rules/reading/PackReader.h"
#include "rules/reading/RuleReader.h"
#include "rules/yaml/YamlText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// By its first line a file is known as the program's own.
const QByteArray mark = "# Mo-rát ghi tệp này từ cửa sổ soạn luật.";

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The program's file: the first of its names that nobody else took.
QString ownFile(const QString &folder) {
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? u"tu-soan.yaml"_s : u"tu-soan-%1.yaml"_s.arg(number);
        const QString path = QDir(folder).filePath(name);
        if (!QFile::exists(path) || contentOf(path).startsWith(mark))
            return path;
    }
}

/// A file of rules as lines, so that all but one document stay byte for byte.
class DocumentLines {
public:
    DocumentLines(const QString &path, const QByteArray &text)
        : m_path(path)
        , m_lines(text.split('\n')) {}

    /// The line, from 0, that the document of a rule begins with, and the one after its last.
    struct Place {
        qsizetype start = -1;
        qsizetype end = -1;
        qsizetype rule = -1; ///< its first key: comments may stand before it
    };
    [[nodiscard]] std::optional<Place> placeOf(const QString &id) const {
        for (const Rule &rule : readRuleText(m_path, text(), PackKind::House).rules) {
            if (rule.id != id)
                continue;
            Place place{rule.line - 1, rule.line, rule.line - 1};
            while (place.start > 0 && !parts(place.start))
                --place.start;
            while (place.end < m_lines.size() && !parts(place.end))
                ++place.end;
            return place;
        }
        return std::nullopt;
    }

    void replace(const Place &place, const QByteArray &document) {
        QByteArrayList after = m_lines.mid(place.end);
        m_lines = m_lines.mid(0, place.rule) + linesOf(document);
        if (!after.isEmpty())
            m_lines += after;
        else
            m_lines.append(QByteArray());
    }

    void append(const QByteArray &document) {
        if (!m_lines.last().isEmpty())
            m_lines.append(QByteArray());
        m_lines.removeLast();
        if (!readRuleText(m_path, text(), PackKind::House).rules.isEmpty() || hasPart())
            m_lines.append("---");
        m_lines += linesOf(document);
        m_lines.append(QByteArray());
    }

    void remove(const Place &place) {
        const bool isFirst = !parts(place.start);
        // The program's mark and what else stands before the first document stay.
        const qsizetype from = isFirst ? place.rule : place.start;
        m_lines.remove(from, place.end - from);
        if (m_lines.isEmpty() || !m_lines.last().isEmpty())
            m_lines.append(QByteArray());
    }

    [[nodiscard]] QByteArray text() const { return m_lines.join('\n'); }

private:
    [[nodiscard]] bool parts(qsizetype line) const {
        return partsDocuments(QString::fromUtf8(m_lines.at(line)));
    }
    [[nodiscard]] bool hasPart() const {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (parts(i))
                return true;
        }
        return false;
    }
    static QByteArrayList linesOf(const QByteArray &document) {
        return document.trimmed().split('\n');
    }

    QString m_path;
    QByteArrayList m_lines;
};

Result<void> makePack(const QString &folder) {
    if (!QDir().mkpath(folder))
        return failure(RuleTr::tr("the folder %1 cannot be made").arg(folder));
    const QString file = QDir(folder).filePath(packFileName.toString());
    if (QFile::exists(file))
        return {};
    YAML::Emitter yaml;
    yaml << YAML::BeginMap << YAML::Key << "title" << YAML::Value
         << RuleTr::tr("Rules of this newsroom").toStdString() << YAML::EndMap;
    return saveFile(file, QByteArray(yaml.c_str(), qsizetype(yaml.size())) + '\n');
}

/// A rule that a person wrote into the same pack is changed by a person.
Result<void> refuseWrittenByHand(const QString &folder, const QString &file, const QString &id) {
    for (const Rule &rule : readPack(folder).rules) {
        if (rule.id == id && QFileInfo(rule.file) != QFileInfo(file))
            return failure(RuleTr::tr("the rule “%1” stands in %2:%3, which was written by "
                                      "hand; please change it there")
                               .arg(id, rule.file)
                               .arg(rule.line));
    }
    return {};
}

} // namespace

Result<void> saveOwnRule(const QString &folder, const SubstitutionDraft &draft,
                         const QString &inPlaceOf) {
    const QString file = ownFile(folder);
    return proveDraft(draft, file)
        .and_then([&](const Rule &) { return makePack(folder); })
        .and_then([&] { return refuseWrittenByHand(folder, file, draft.id); })
        .and_then([&]() -> Result<void> {
            QByteArray text = contentOf(file);
            if (text.isEmpty())
                text = mark + "\n# Mo-rát writes this file from its rule editor.\n";
            DocumentLines lines(file, text);
            const auto before = readRuleText(file, text, PackKind::House).rules.size();
            const auto same = lines.placeOf(draft.id);
            const auto old = inPlaceOf.isEmpty() ? same : lines.placeOf(inPlaceOf);
            if (same && inPlaceOf != draft.id && !inPlaceOf.isEmpty())
                return failure(RuleTr::tr("there is already a rule “%1”").arg(draft.id));
            if (old)
                lines.replace(*old, yamlOf(draft));
            else
                lines.append(yamlOf(draft));
            // What is written must be what will be read.
            const RuleFile after = readRuleText(file, lines.text(), PackKind::House);
            if (after.rules.size() != before + (old ? 0 : 1))
                return failure(RuleTr::tr("%1 cannot take the rule as it stands").arg(file));
            return saveFile(file, lines.text());
        });
}

Result<void> removeOwnRule(const QString &folder, const QString &id) {
    const QString file = ownFile(folder);
    DocumentLines lines(file, contentOf(file));
    const auto place = lines.placeOf(id);
    if (!place)
        return failure(RuleTr::tr("the rule “%1” is not in %2").arg(id, file));
    lines.remove(*place);
    return saveFile(file, lines.text());
}

bool isOwnRule(const QString &folder, const Rule &rule) {
    return QFileInfo(rule.file) == QFileInfo(ownFile(folder));
}

} // namespace morat
