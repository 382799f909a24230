// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <morat/morat.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// libmorat for C++: values over the C interface, header only, so that neither Qt nor a compiler's
/// idea of a string is part of what programs link. C++17.
namespace morat {

enum class Level { Info = MORAT_INFO, Warning = MORAT_WARNING, Error = MORAT_ERROR };

struct Finding {
    Level level = Level::Warning;
    double confidence = 0;
    std::string rule;
    std::string category;
    std::string message;
    std::string explanation;
    std::size_t start = 0; ///< bytes into Checked::text
    std::size_t length = 0;
    std::vector<std::string> suggestions; ///< best first
};

struct Checked {
    std::string text;
    std::vector<Finding> findings; ///< in the order of the text
};

/// What could not be opened or read; what() says it in Vietnamese.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Used by one thread at a time. Throws Error.
class Checker {
public:
    explicit Checker(const std::string &data_folder = {}, const std::string &profile = {}) {
        morat_options options{};
        options.size = sizeof options;
        options.data_folder = data_folder.empty() ? nullptr : data_folder.c_str();
        options.profile = profile.empty() ? nullptr : profile.c_str();
        char *error = nullptr;
        m_checker.reset(morat_open(&options, &error));
        if (!m_checker)
            fail(error);
    }

    [[nodiscard]] Checked text(std::string_view text) {
        char *error = nullptr;
        morat_result *result = morat_check_text(m_checker.get(), text.data(), text.size(), &error);
        return taken(result, error);
    }
    [[nodiscard]] Checked file(const std::string &path) {
        char *error = nullptr;
        morat_result *result = morat_check_file(m_checker.get(), path.c_str(), &error);
        return taken(result, error);
    }

private:
    struct Close {
        void operator()(morat_checker *checker) const { morat_close(checker); }
        void operator()(morat_result *result) const { morat_result_free(result); }
    };

    [[noreturn]] static void fail(char *error) {
        const std::string message = error ? error : "";
        morat_string_free(error);
        throw Error(message);
    }

    [[nodiscard]] static Checked taken(morat_result *result, char *error) {
        const std::unique_ptr<morat_result, Close> owned(result);
        if (!owned)
            fail(error);
        Checked checked{morat_result_text(result), {}};
        for (std::size_t i = 0; i < morat_result_count(result); ++i) {
            const morat_finding &each = *morat_result_finding(result, i);
            checked.findings.push_back({static_cast<Level>(each.level), each.confidence, each.rule,
                                        each.category, each.message, each.explanation, each.start,
                                        each.length,
                                        {each.suggestions, each.suggestions + each.suggestion_count}});
        }
        return checked;
    }

    std::unique_ptr<morat_checker, Close> m_checker;
};

} // namespace morat
