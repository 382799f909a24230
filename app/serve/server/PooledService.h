// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serve/server/EnginePool.h"
#include "serve/server/WordFile.h"

namespace morat {

/// What stands behind the endpoint of the program: a pool of engines and the user's words.
class PooledService final : public CheckingService {
public:
    PooledService(EnginePool &pool, WordFile &words)
        : m_pool(pool)
        , m_words(words) {}

    [[nodiscard]] tl::expected<QList<Finding>, CheckFailure> check(const Text &text) override {
        return m_pool.check(text);
    }
    [[nodiscard]] bool accepts(const QString &folded) const override {
        return m_words.contains(folded);
    }
    [[nodiscard]] QStringList words() const override { return m_words.words(); }
    [[nodiscard]] Result<bool> addWord(const QString &folded) override {
        return m_words.add(folded);
    }
    [[nodiscard]] Result<bool> deleteWord(const QString &folded) override {
        return m_words.remove(folded);
    }

private:
    EnginePool &m_pool;
    WordFile &m_words;
};

} // namespace morat
