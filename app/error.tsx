"use client";
import { ErrorPanel } from "@/components/app-shell/error-panel";

export default ErrorPanel;
