// SPDX-License-Identifier: GPL-3.0-or-later
// check_cpp FILE: what is wrong in a draft of any format, a line each.
#include <morat/morat.hpp>

#include <iostream>

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "check_cpp FILE\n";
        return 2;
    }
    try {
        const char *levels[] = {"info", "warning", "error"};
        morat::Checker checker;
        const morat::Checked checked = checker.file(argv[1]);
        for (const morat::Finding &finding : checked.findings)
            std::cout << levels[static_cast<int>(finding.level)] << '\t' << finding.rule << '\t'
                      << checked.text.substr(finding.start, finding.length) << '\t'
                      << (finding.suggestions.empty() ? "" : finding.suggestions.front()) << '\n';
    } catch (const morat::Error &error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    return 0;
}
