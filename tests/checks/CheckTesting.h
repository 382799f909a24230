// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/CheckLimits.h"
#include "checks/engine/Engine.h"

#include <QTest>

// What the tests of the checks share: how a draft is put together in one line, how findings are
// shown in one line each, and the two questions every check is asked: is this found, explained and
// mended; is that left alone.
namespace morat::testing {

using namespace Qt::StringLiterals;

[[nodiscard]] inline Block blockOf(BlockKind kind, const QString &text) {
    return {.kind = kind, .text = text};
}

[[nodiscard]] inline Block embedOf(const QString &element,
                                   const QList<QPair<QString, QString>> &attributes = {}) {
    return {.kind = BlockKind::Embed,
            .text = QString(QChar(embedCharacter)),
            .embeds = {{0, element, attributes, false}}};
}

/// A paragraph a line; an empty line is a blank one.
[[nodiscard]] inline Text textOf(const QString &lines) {
    QList<Block> blocks;
    for (const QString &line : lines.split(u'\n'))
        blocks.append(
            blockOf(line.trimmed().isEmpty() ? BlockKind::Blank : BlockKind::Paragraph, line));
    return Text(blocks);
}

/// An engine with this check alone.
template <typename CheckType, typename... Arguments>
[[nodiscard]] Engine engineOf(Arguments &&...arguments) {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<CheckType>(std::forward<Arguments>(arguments)...));
    return Engine(std::move(checks));
}

/// What the check alone finds.
template <typename CheckType, typename... Arguments>
[[nodiscard]] QList<Finding> findingsIn(const QList<Block> &blocks, Arguments &&...arguments) {
    return engineOf<CheckType>(std::forward<Arguments>(arguments)...).check(Text(blocks));
}

template <typename CheckType, typename... Arguments>
[[nodiscard]] QList<Finding> findingsOf(const QStringList &paragraphs, Arguments &&...arguments) {
    QList<Block> blocks;
    for (const QString &paragraph : paragraphs)
        blocks.append(blockOf(BlockKind::Paragraph, paragraph));
    return findingsIn<CheckType>(blocks, std::forward<Arguments>(arguments)...);
}

/// What a finding marks.
[[nodiscard]] inline QString markedBy(const Finding &finding, const QList<Block> &blocks) {
    return blocks.at(finding.block).text.mid(finding.range.start, finding.range.length);
}

/// "2 warning structure.empty-heading: Mùa sau", a line a finding: block (from 0), level, rule,
/// what is marked.
[[nodiscard]] inline QStringList said(const QList<Finding> &findings, const QList<Block> &blocks) {
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(u"%1 %2 %3: %4"_s.arg(QString::number(finding.block), levelName(finding.level),
                                           finding.rule, markedBy(finding, blocks)));
    return lines;
}

/// The text with the first suggestion of every finding put in, last place first.
[[nodiscard]] inline Text corrected(const Text &text, const QList<Finding> &findings) {
    QList<Block> blocks = text.blocks();
    for (auto it = findings.crbegin(); it != findings.crend(); ++it) {
        const Suggestion &suggestion = it->suggestions.front();
        const TextRange place =
            suggestion.place
                ? TextRange{it->range.start + suggestion.place->start, suggestion.place->length}
                : it->range;
        if (suggestion.action == Suggestion::Action::RemoveBlock)
            blocks.removeAt(it->block);
        else
            blocks[it->block].text.replace(place.start, place.length, suggestion.text);
    }
    return Text(blocks);
}

inline void mendColumns() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Level>("level");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("mended");
}

/// In `text` (a paragraph a line) everything found has this level and rule, its message has the
/// words of `reason`, and its first suggestions make `mended` of the text.
inline void mendRow(const char *name, const QString &text, Level level, const QString &rule,
                    const QString &reason, const QString &mended) {
    QTest::newRow(name) << text << level << rule << reason << mended;
}

inline void verifyMended(Engine engine) {
    QFETCH(const QString, text);
    QFETCH(const Level, level);
    QFETCH(const QString, rule);
    QFETCH(const QString, reason);
    QFETCH(const QString, mended);
    const Text before = textOf(text);
    const QList<Finding> findings = engine.check(before);
    QVERIFY2(!findings.isEmpty(), "nothing was found");
    for (const Finding &finding : findings) {
        QCOMPARE(finding.rule, rule);
        QCOMPARE(levelName(finding.level), levelName(level));
        QVERIFY2(finding.message.contains(reason), qPrintable(finding.message));
        QVERIFY(!finding.suggestions.isEmpty());
    }
    const Text after = corrected(before, findings);
    QCOMPARE(after.joined(), mended);
    QCOMPARE(said(engine.check(after), after.blocks()), QStringList());
}

inline void silentRows(const QStringList &texts) {
    QTest::addColumn<QString>("text");
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text.left(60))) << text;
}

inline void verifySilent(Engine engine) {
    QFETCH(const QString, text);
    const Text draft = textOf(text);
    QCOMPARE(said(engine.check(draft), draft.blocks()), QStringList());
}

/// Each rule that the engine's check can find is declared once, with what settings show of it.
inline void verifyRules(const Engine &engine, const QStringList &expected) {
    QStringList ids;
    for (const RuleInfo &rule : engine.rules()) {
        if (rule.id != uncheckedRule) // the engine's own
            ids.append(rule.id);
        QVERIFY2(!rule.category.isEmpty() && !rule.title.isEmpty() && !rule.description.isEmpty(),
                 qPrintable(rule.id));
    }
    QCOMPARE(ids, expected);
}

} // namespace morat::testing
