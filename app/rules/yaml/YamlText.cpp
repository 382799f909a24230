// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/yaml/YamlText.h"

#include "rules/pattern/RuleTr.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A pack is written by hand; a larger file is something else.
constexpr qint64 largestFile = 1'048'576;

/// More mistakes than these in one file are the same one.
constexpr qsizetype mostProblems = 100;

constexpr QStringView documentMark = u"---";

} // namespace

bool partsDocuments(const QString &line) {
    return line.startsWith(documentMark) &&
           (line.size() == documentMark.size() || line.at(documentMark.size()).isSpace());
}

QString PackProblem::text() const {
    QString text =
        line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(reason) : u"%1: %2"_s.arg(file, reason);
    if (!excerpt.isEmpty())
        text += u"\n    "_s + excerpt;
    return text;
}

YamlText::YamlText(const QString &path)
    : m_path(path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw YamlMistake{0, file.errorString()};
    if (file.size() > largestFile)
        throw YamlMistake{0, RuleTr::tr("the file is too large for a file of rules")};
    read(file.readAll());
}

YamlText::YamlText(const QString &path, const QByteArray &bytes)
    : m_path(path) {
    read(bytes);
}

void YamlText::read(const QByteArray &bytes) {
    m_lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype start = 0; start < m_lines.size() && m_problems.size() < mostProblems;) {
        qsizetype end = start + 1;
        while (end < m_lines.size() && !partsDocuments(m_lines.at(end)))
            ++end;
        readDocument(start, end);
        start = end;
    }
}

/// One at a time, so that a mistake in one document does not take the rules of the others with it;
/// and because YAML::LoadAll never comes back from a document that begins with a comma.
void YamlText::readDocument(qsizetype start, qsizetype end) {
    QStringList lines = m_lines.mid(start, end - start);
    if (partsDocuments(lines.first()))
        lines.first().replace(0, documentMark.size(), u"   "_s);
    const bool isEmpty = std::all_of(lines.cbegin(), lines.cend(), [](const QString &line) {
        const QString trimmed = line.trimmed();
        return trimmed.isEmpty() || trimmed.startsWith(u'#');
    });
    if (isEmpty)
        return;
    // Empty lines in front keep the line numbers of the file.
    const QString text = QString(start, u'\n') + lines.join(u'\n');
    try {
        const YamlNode node = YAML::Load(text.toStdString());
        if (node.IsNull())
            throw YAML::Exception(YAML::Mark::null_mark(), "nothing can be read");
        m_documents.push_back(node);
    } catch (const YAML::Exception &error) {
        const int line = error.mark.is_null() ? int(start) + 1 : error.mark.line + 1;
        m_problems.append(problem(
            {line, RuleTr::tr("this is no YAML: %1").arg(QString::fromStdString(error.msg))}));
    }
}

PackProblem YamlText::problem(const YamlMistake &mistake) const {
    if (!mistake.file.isEmpty())
        return problemOf(mistake.file, mistake);
    return {m_path, mistake.line, mistake.reason, m_lines.value(mistake.line - 1).trimmed()};
}

PackProblem problemOf(const QString &path, const YamlMistake &mistake) {
    PackProblem problem;
    problem.file = path;
    problem.line = mistake.line;
    problem.reason = mistake.reason;
    problem.excerpt = lineOfFile(path, mistake.line);
    return problem;
}

QString lineOfFile(const QString &path, int line) {
    QFile file(path);
    if (line < 1 || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n').value(line - 1).trimmed();
}

int lineOf(const YamlNode &node) {
    return node.Mark().line + 1;
}

YamlNode valueOf(const YamlNode &map, const QString &key) {
    return map[key.toStdString()];
}

YamlNode neededFrom(const YamlNode &map, const QString &key) {
    YamlNode node = valueOf(map, key);
    if (!node)
        throw YamlMistake{lineOf(map), RuleTr::tr("the key “%1” is missing").arg(key)};
    return node;
}

QString textOf(const YamlNode &node, const QString &key) {
    if (!node.IsScalar())
        throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be a text").arg(key)};
    return QString::fromStdString(node.Scalar()).normalized(QString::NormalizationForm_C);
}

QStringList textsOf(const YamlNode &node, const QString &key) {
    if (node.IsScalar())
        return {textOf(node, key)};
    if (!node.IsSequence())
        throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be a list of texts").arg(key)};
    QStringList texts;
    for (const YamlNode &item : node)
        texts.append(textOf(item, key));
    return texts;
}

bool truthOf(const YamlNode &node, const QString &key) {
    bool value = false;
    if (!YAML::convert<bool>::decode(node, value))
        throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be true or false").arg(key)};
    return value;
}

int numberOf(const YamlNode &node, const QString &key) {
    int value = 0;
    if (!YAML::convert<int>::decode(node, value) || value < 0)
        throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be a whole number").arg(key)};
    return value;
}

std::optional<Level> ruleLevelNamed(const QString &name) {
    if (name == u"error")
        return Level::Error;
    if (name == u"warning")
        return Level::Warning;
    if (name == u"suggestion" || name == u"info")
        return Level::Info;
    return std::nullopt;
}

} // namespace morat
