// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serve/protocol/Endpoint.h"

#include <QSet>

#include <functional>
#include <mutex>

namespace morat {

/// Finds one wrong phrase, one hint, one place between letters and quotations, without any data.
class FakeService : public CheckingService {
public:
    /// Called before each check: to be slow, to fail.
    std::function<std::optional<CheckFailure>()> before = [] { return std::nullopt; };
    bool canKeepWords = true;

    [[nodiscard]] tl::expected<QList<Finding>, CheckFailure> check(const Text &text) override {
        if (const auto failed = before())
            return tl::make_unexpected(*failed);
        QList<Finding> findings;
        for (qsizetype i = 0; i < text.blocks().size(); ++i) {
            find(text, i, u"chủ chương", phrase(), findings);
            find(text, i, u"khoảng", hint(), findings);
            find(text, i, u"?", between(), findings);
            find(text, i, u"“", unclosed(), findings);
        }
        return findings;
    }
    [[nodiscard]] bool accepts(const QString &folded) const override {
        const std::scoped_lock lock(m_mutex);
        return m_words.contains(folded);
    }
    [[nodiscard]] QStringList words() const override {
        const std::scoped_lock lock(m_mutex);
        return m_words.values();
    }
    [[nodiscard]] Result<bool> addWord(const QString &folded) override {
        if (!canKeepWords)
            return failure(QStringLiteral("đĩa đầy"));
        const std::scoped_lock lock(m_mutex);
        const bool isNew = !m_words.contains(folded);
        m_words.insert(folded);
        return isNew;
    }
    [[nodiscard]] Result<bool> deleteWord(const QString &folded) override {
        const std::scoped_lock lock(m_mutex);
        return m_words.remove(folded);
    }

    [[nodiscard]] static QList<RuleInfo> rules() {
        return {{QStringLiteral("spelling.phrase"), QStringLiteral("spelling.phrase"),
                 QStringLiteral("Từ ghép sai"), QStringLiteral("Hai âm tiết đúng, ghép sai.")}};
    }

private:
    static Finding phrase() {
        return {.rule = QStringLiteral("spelling.phrase"),
                .category = QStringLiteral("spelling.phrase"),
                .level = Level::Error,
                .message = QStringLiteral("Viết lẫn ch/tr."),
                .suggestions = {{.text = QStringLiteral("chủ trương")}},
                .subject = QStringLiteral("chủ chương")};
    }
    static Finding hint() {
        return {.rule = QStringLiteral("style.vague"),
                .category = QStringLiteral("style"),
                .level = Level::Info,
                .message = QStringLiteral("Nên nói rõ."),
                .subject = QStringLiteral("khoảng")};
    }
    /// Something is missing before the mark.
    static Finding between() {
        return {.rule = QStringLiteral("typography.space"),
                .category = QStringLiteral("typography"),
                .level = Level::Warning,
                .message = QStringLiteral("Thiếu dấu cách."),
                .suggestions = {{.text = QStringLiteral(" ")}},
                .subject = QStringLiteral("?")};
    }
    /// What is missing stands elsewhere; to delete the mark is offered last.
    static Finding unclosed() {
        return {.rule = QStringLiteral("typography.unbalanced-quote"),
                .category = QStringLiteral("typography"),
                .level = Level::Warning,
                .message = QStringLiteral("Thiếu dấu đóng."),
                .suggestions = {{.text = QStringLiteral("này.”"), .place = TextRange{5, 4}}, {}},
                .subject = QStringLiteral("“")};
    }
    static void find(const Text &text, qsizetype block, QStringView wanted, Finding finding,
                     QList<Finding> &findings) {
        const QString &said = text.blocks().at(block).text;
        for (qsizetype at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
            finding.block = block;
            finding.range = {at, wanted == u"?" ? 0 : wanted.size()};
            findings.append(finding);
        }
    }

    mutable std::mutex m_mutex;
    QSet<QString> m_words;
};

} // namespace morat
