// SPDX-License-Identifier: GPL-3.0-or-later
// libmorat's C interface over the rooms up to rules. Nothing that is thrown leaves it.
#include <morat/morat.h>

#include "drafts/DraftReader.h"
#include "library/InstalledData.h"
#include "rules/style/HouseStyle.h"

#include <QDir>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace morat;
using namespace Qt::StringLiterals;

struct morat_checker {
    Engine engine;
};

struct morat_result {
    struct Words {
        std::string rule;
        std::string category;
        std::string message;
        std::string explanation;
        std::vector<std::string> suggestions;
        std::vector<const char *> pointers;
    };
    std::string text;
    std::vector<Words> words; ///< what `findings` point into
    std::vector<morat_finding> findings;
};

namespace {

char *copied(const QString &words) {
    const QByteArray bytes = words.toUtf8();
    char *copy = static_cast<char *>(std::malloc(size_t(bytes.size()) + 1));
    if (copy != nullptr)
        std::memcpy(copy, bytes.constData(), size_t(bytes.size()) + 1);
    return copy;
}

void say(char **error, const QString &message) noexcept {
    try {
        if (error != nullptr)
            *error = copied(message);
    } catch (...) { // no memory for words: none are said
    }
}

/// Runs what may fail; null when it does, with the reason in `error`.
template <typename Value>
Value *orNull(char **error, const std::function<Result<std::unique_ptr<Value>>()> &work) {
    if (error != nullptr)
        *error = nullptr;
    try {
        Result<std::unique_ptr<Value>> made = work();
        if (made)
            return made->release();
        say(error, made.error().message);
    } catch (const std::exception &thrown) {
        say(error, QString::fromUtf8(thrown.what()));
    } catch (...) {
        say(error, u"lỗi không rõ"_s);
    }
    return nullptr;
}

/// Where each UTF-16 unit of a text begins in its UTF-8 bytes; one more for the end.
std::vector<size_t> byteOffsets(const QString &text) {
    std::vector<size_t> offsets;
    offsets.reserve(size_t(text.size()) + 1);
    size_t bytes = 0;
    for (const QChar c : text) {
        offsets.push_back(bytes);
        // A pair of surrogates is four bytes, which the second begins behind.
        if (c.isHighSurrogate())
            bytes += 4;
        else if (!c.isLowSurrogate())
            bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : 3;
    }
    offsets.push_back(bytes);
    return offsets;
}

std::unique_ptr<morat_result> resultOf(const Text &text, const QList<Finding> &findings) {
    auto result = std::make_unique<morat_result>();
    const QString joined = text.joined();
    result->text = joined.toStdString();
    const std::vector<size_t> bytes = byteOffsets(joined);
    result->words.resize(size_t(findings.size()));
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        morat_result::Words &words = result->words[size_t(i)];
        words.rule = finding.rule.toStdString();
        words.category = finding.category.toStdString();
        words.message = finding.message.toStdString();
        words.explanation = finding.explanation.toStdString();
        for (const Suggestion &suggestion : finding.suggestions) {
            // Others do more than putting words in the place.
            if (suggestion.action == Suggestion::Action::Replace && !suggestion.place)
                words.suggestions.push_back(suggestion.text.toStdString());
        }
        for (const std::string &suggestion : words.suggestions)
            words.pointers.push_back(suggestion.c_str());
        const qsizetype start = text.position({finding.block, finding.range.start});
        const size_t first = bytes[size_t(start)];
        result->findings.push_back({static_cast<morat_level>(finding.level), finding.confidence,
                                    words.rule.c_str(), words.category.c_str(),
                                    words.message.c_str(), words.explanation.c_str(), first,
                                    bytes[size_t(start + finding.range.length)] - first,
                                    words.pointers.size(), words.pointers.data()});
    }
    return result;
}

Result<std::unique_ptr<morat_result>> check(morat_checker &checker, const Result<Draft> &draft) {
    return draft.map([&](const Draft &read) {
        return resultOf(read.text, checker.engine.checkOnce(read.text));
    });
}

QString wordsOf(const char *words) {
    return words != nullptr ? QString::fromUtf8(words) : QString();
}

} // namespace

const char *morat_version() {
    return MORAT_VERSION;
}

int morat_api_version() {
    return MORAT_API_VERSION;
}

morat_checker *morat_open(const morat_options *options, char **error) {
    return orNull<morat_checker>(error, [options]() -> Result<std::unique_ptr<morat_checker>> {
        const morat_options none{sizeof(morat_options), nullptr, nullptr};
        const morat_options &wanted = options != nullptr ? *options : none;
        if (wanted.size < sizeof(morat_options))
            return failure(u"morat_options.size chưa được đặt"_s);
        const QString named = wordsOf(wanted.data_folder);
        const QString folder = named.isEmpty() ? installedData() : named;
        if (!QDir(folder + u"/dictionaries"_s).exists())
            return failure(
                u"không thấy dữ liệu của Mo-rát (dictionaries) trong “%1”"_s.arg(folder));
        StyleSources sources;
        sources.profile = wordsOf(wanted.profile);
        return loadHouseStyle(DataFolders(folder), sources).map([](const HouseStyle &style) {
            return std::unique_ptr<morat_checker>(new morat_checker{makeHouseEngine(style)});
        });
    });
}

void morat_close(morat_checker *checker) {
    delete checker;
}

morat_result *morat_check_text(morat_checker *checker, const char *text, size_t length,
                               char **error) {
    return orNull<morat_result>(error, [&] {
        return check(*checker, readDraft(QByteArray(text, qsizetype(length)), u"van-ban.txt"_s,
                                         Charset::Utf8));
    });
}

morat_result *morat_check_file(morat_checker *checker, const char *path, char **error) {
    return orNull<morat_result>(error,
                                [&] { return check(*checker, readDraftFile(wordsOf(path))); });
}

const char *morat_result_text(const morat_result *result) {
    return result->text.c_str();
}

size_t morat_result_count(const morat_result *result) {
    return result->findings.size();
}

const morat_finding *morat_result_finding(const morat_result *result, size_t index) {
    return index < result->findings.size() ? &result->findings[index] : nullptr;
}

void morat_result_free(morat_result *result) {
    delete result;
}

void morat_string_free(char *string) {
    std::free(string);
}
