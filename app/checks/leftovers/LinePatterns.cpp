// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/LinePatterns.h"

#include "text/Folding.h"

#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

std::optional<Level> levelNamed(const QString &name) {
    for (const Level level : {Level::Info, Level::Warning, Level::Error}) {
        if (levelName(level) == name)
            return level;
    }
    return std::nullopt;
}

} // namespace

QList<TextRange> placesOf(const LinePattern &pattern, const QString &text) {
    QList<TextRange> places;
    if (pattern.scope == LinePattern::Scope::Inside) {
        auto matches = pattern.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                places.append({match.capturedStart(), match.capturedLength()});
        }
        return places;
    }
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    if (start == end || end - start > longestLine)
        return {};
    const QString line = text.mid(start, end - start);
    if (pattern.expression.match(line).hasMatch())
        places.append({start, end - start});
    return places;
}

Result<QList<LinePattern>> loadLinePatterns(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"%1: %2"_s.arg(path, file.errorString()));
    QList<LinePattern> patterns;
    int number = 0;
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        const auto refuse = [&](const QString &reason) {
            return failure(u"%1:%2: %3"_s.arg(path).arg(number).arg(reason));
        };
        const QStringList cells = row.split(u'\t');
        if (cells.size() != 7)
            return refuse(u"expected 7 columns, found %1"_s.arg(cells.size()));
        const auto level = levelNamed(cells[1]);
        if (!level)
            return refuse(u"unknown level “%1”"_s.arg(cells[1]));
        if (cells[2] != u"line" && cells[2] != u"inside")
            return refuse(u"unknown scope “%1”"_s.arg(cells[2]));
        LinePattern pattern;
        pattern.rule = cells[0];
        pattern.level = *level;
        const bool line = cells[2] == u"line";
        pattern.scope = line ? LinePattern::Scope::Line : LinePattern::Scope::Inside;
        const QString source =
            line ? QRegularExpression::anchoredPattern(cells[3]) : QString(cells[3]);
        pattern.expression =
            QRegularExpression(source, QRegularExpression::UseUnicodePropertiesOption);
        if (!pattern.expression.isValid())
            return refuse(pattern.expression.errorString());
        pattern.message = cells[4];
        for (const QString &bad : cells[5].split(u'¦')) {
            if (placesOf(pattern, bad).isEmpty())
                return refuse(u"does not find its bad example “%1”"_s.arg(bad));
        }
        for (const QString &good : cells[6].split(u'¦', Qt::SkipEmptyParts)) {
            if (!placesOf(pattern, good).isEmpty())
                return refuse(u"finds its good example “%1”"_s.arg(good));
        }
        patterns.append(pattern);
    }
    if (patterns.isEmpty())
        return failure(u"%1: no pattern in it"_s.arg(path));
    return patterns;
}

LinePatterns::LinePatterns(QList<LinePattern> patterns)
    : m_patterns(std::move(patterns)) {
    const auto anyOf = [this](LinePattern::Scope scope) {
        QStringList all;
        for (const LinePattern &pattern : std::as_const(m_patterns))
            if (pattern.scope == scope)
                all.append(u"(?:"_s + pattern.expression.pattern() + u')');
        // Without a pattern: what matches nothing.
        const QString source = all.isEmpty() ? u"(?!)"_s : all.join(u'|');
        return QRegularExpression(source, QRegularExpression::UseUnicodePropertiesOption);
    };
    m_anyLine = anyOf(LinePattern::Scope::Line);
    m_anyInside = anyOf(LinePattern::Scope::Inside);
}

void LinePatterns::find(const QString &text, qsizetype block, const QString &category,
                        QList<Finding> &findings) const {
    const QString line = text.trimmed();
    const bool mayBeLine = line.size() <= longestLine && m_anyLine.match(line).hasMatch();
    const bool mayHold = m_anyInside.match(text).hasMatch();
    for (const LinePattern &pattern : m_patterns) {
        if (!(pattern.scope == LinePattern::Scope::Line ? mayBeLine : mayHold))
            continue;
        for (TextRange range : placesOf(pattern, text)) {
            const bool whole = QStringView(text).left(range.start).trimmed().isEmpty() &&
                               QStringView(text).mid(range.end()).trimmed().isEmpty();
            const Suggestion removal = whole ? Suggestion{.action = Suggestion::Action::RemoveBlock,
                                                          .label = u"xóa cả dòng này"_s}
                                             : Suggestion{.label = u"xóa chỗ này"_s};
            findings.append({
                .rule = pattern.rule,
                .category = category,
                .level = pattern.level,
                .confidence = pattern.level == Level::Error ? 0.98 : 0.92,
                .block = block,
                .range = range,
                .message = pattern.message,
                .suggestions = {removal},
                .subject =
                    fold(QStringView(text).mid(range.start, qMin(range.length, longestLine))),
                .priority = 10,
            });
        }
    }
}

} // namespace morat
