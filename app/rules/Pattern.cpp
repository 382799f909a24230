// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/Pattern.h"

#include "rules/RuleWords.h"
#include "text/Tokenizer.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// More alternatives than any list of names needs; a typing slip multiplies them.
constexpr qsizetype mostAlternatives = 5000;

/// Marks that only the expression language has a use for. The full stop is not among them: in
/// "TP.HCM" it is a full stop.
bool needsExpression(QStringView text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"\\[]{}()|?*+^$").contains(c); });
}

struct Expansion {
    QString text;
    QStringList groups;
};

/// "(xã|phường) <Name>" → "xã <Name>", "phường <Name>". Nothing when the text holds more of the
/// expression language than alternatives.
std::optional<QList<Expansion>> expand(const QString &source, QString &asReplacement) {
    QList<Expansion> expansions{{QString(), {}}};
    asReplacement.clear();
    int group = 0;
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype open = source.indexOf(u'(', at);
        const QString before = source.mid(at, (open < 0 ? source.size() : open) - at);
        if (needsExpression(before))
            return std::nullopt;
        asReplacement += before;
        for (Expansion &expansion : expansions)
            expansion.text += before;
        if (open < 0)
            break;
        const qsizetype close = source.indexOf(u')', open);
        if (close < 0)
            return std::nullopt;
        QStringView inside = QStringView(source).mid(open + 1, close - open - 1);
        if (inside.startsWith(u"?:"))
            inside = inside.mid(2);
        QList<Expansion> longer;
        for (const QStringView choice : inside.split(u'|')) {
            if (needsExpression(choice) || choice.trimmed().isEmpty())
                return std::nullopt;
            for (const Expansion &expansion : std::as_const(expansions))
                longer.append({expansion.text + choice.toString(),
                               expansion.groups + QStringList(choice.toString())});
            if (longer.size() > mostAlternatives)
                return std::nullopt;
        }
        asReplacement += u'$' + QString::number(++group);
        expansions = longer;
        at = close + 1;
        if (at < source.size() && QStringView(u"?*+{").contains(source.at(at)))
            return std::nullopt;
    }
    return expansions;
}

void appendWords(QStringView text, bool spaceBefore, QList<PatternElement> &elements) {
    qsizetype end = 0;
    for (const Token &token : tokenize(text)) {
        const bool space = token.range.start > end || (end == 0 && spaceBefore);
        elements.append({std::nullopt, token.folded,
                         text.mid(token.range.start, token.range.length).toString(), space});
        end = token.range.end();
    }
}

Result<QList<PatternElement>> elementsOf(QStringView text) {
    QList<PatternElement> elements;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'>', open);
        if (close < 0) {
            const bool space = at > 0 && text.at(at).isSpace();
            appendWords(text.mid(at), space, elements);
            break;
        }
        const QStringView before = text.mid(at, open - at);
        appendWords(before, !before.isEmpty() && before.front().isSpace(), elements);
        const QStringView name = text.mid(open + 1, close - open - 1);
        const std::optional<TokenClass> tokenClass = tokenClassNamed(name);
        if (!tokenClass)
            return failure(RuleWords::tr("there is no class of tokens “<%1>”").arg(name));
        elements.append(
            {tokenClass, QString(), QString(), !before.isEmpty() && before.back().isSpace()});
        at = close + 1;
    }
    if (elements.isEmpty())
        return failure(RuleWords::tr("an entry without words can match nothing"));
    return elements;
}

} // namespace

Result<Pattern> parsePattern(const QString &source, Letters letters) {
    Pattern pattern;
    pattern.source = source;
    const QString whole =
        source.contains(u'|') && !source.contains(u'(') ? QString(u'(' + source + u')') : source;
    if (const auto expansions = expand(whole, pattern.asReplacement)) {
        for (const Expansion &expansion : *expansions) {
            const Result<QList<PatternElement>> elements = elementsOf(expansion.text);
            if (!elements)
                return tl::make_unexpected(elements.error());
            pattern.alternatives.append({*elements, expansion.groups});
        }
        return pattern;
    }
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (letters == Letters::Folded)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(source, options);
    if (!expression.isValid())
        return failure(RuleWords::tr("“%1” is no expression: %2 (character %3)")
                           .arg(source, expression.errorString())
                           .arg(expression.patternErrorOffset() + 1));
    expression.optimize();
    pattern.expression = expression;
    return pattern;
}

} // namespace morat
